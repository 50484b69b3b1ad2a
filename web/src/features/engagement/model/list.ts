import type { Engagement, Party, Phase } from '@/shared/api';

export const sortKeys = ['title', 'phase', 'counterpart', 'percent_complete', 'finish', 'updated_at'] as const;
export type SortKey = (typeof sortKeys)[number];

/** What the address says about the list. */
export interface ListView {
  text: string;
  phase: Phase | 'open' | 'all';
  party: Party | 'all';
  sort: SortKey;
  descending: boolean;
}

const phaseOrder: Phase[] = ['draft', 'sourcing', 'contracting', 'transition', 'delivery', 'closing', 'closed'];

/** The other side's organisation, as the caller sees it. */
export function counterpartOf(engagement: Engagement): string | null {
  return engagement.party === 'client' ? (engagement.vendor?.name ?? null) : engagement.client.name;
}

export function arranged(engagements: Engagement[], view: ListView): Engagement[] {
  const words = view.text.toLowerCase().split(/\s+/).filter(Boolean);
  const matching = engagements.filter((engagement) => isShown(engagement, view, words));
  return matching.sort(
    (a, b) => compare(sortValue(a, view.sort), sortValue(b, view.sort)) * (view.descending ? -1 : 1),
  );
}

function isShown(engagement: Engagement, view: ListView, words: string[]): boolean {
  if (view.phase === 'open' && engagement.phase === 'closed') return false;
  if (view.phase !== 'open' && view.phase !== 'all' && engagement.phase !== view.phase) return false;
  if (view.party !== 'all' && engagement.party !== view.party) return false;
  const text = `${engagement.title} ${engagement.summary} ${counterpartOf(engagement) ?? ''}`.toLowerCase();
  return words.every((word) => text.includes(word));
}

function sortValue(engagement: Engagement, key: SortKey): string | number | null {
  if (key === 'phase') return phaseOrder.indexOf(engagement.phase);
  if (key === 'counterpart') return counterpartOf(engagement);
  return engagement[key];
}

/** What is unknown comes last when ascending. */
function compare(a: string | number | null, b: string | number | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a).localeCompare(String(b), undefined, { numeric: true });
}

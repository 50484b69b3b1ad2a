import type { Outlook } from '@/shared/api';

/** How a chance is to be taken; always shown as icon, word and colour together. */
export type Level = 'likely' | 'uncertain' | 'unlikely' | 'out_of_reach' | 'unpromised';

/** From here on a promise may be relied on; the forecast page says so beside its legend. */
export const likelyFrom = 0.8;
export const unlikelyBelow = 0.5;
export const outOfReachBelow = 0.1;

export function levelOf(probability: number | null): Level {
  if (probability === null) return 'unpromised';
  if (probability >= likelyFrom) return 'likely';
  if (probability < outOfReachBelow) return 'out_of_reach';
  return probability < unlikelyBelow ? 'unlikely' : 'uncertain';
}

/** Promises first, those in the most danger before the others; what nobody promised follows by date, then what is reached. */
export function mostEndangered<Seen extends Pick<Outlook, 'probability' | 'p50' | 'finished'>>(
  outlooks: readonly Seen[],
): Seen[] {
  const order = (one: Seen) => (one.finished ? 3 : (one.probability ?? 2));
  return [...outlooks].sort((a, b) => order(a) - order(b) || a.p50.localeCompare(b.p50));
}

/** Names an outlook in the address and in lists. */
export function keyOf({ task_id }: Pick<Outlook, 'task_id'>): string {
  return task_id ?? 'end';
}

/** The promise that comes last, of those still open. */
export function lastPromise<Seen extends Pick<Outlook, 'promised' | 'finished'>>(
  outlooks: readonly Seen[],
): Seen | undefined {
  const open = outlooks.filter((one) => one.promised !== null && !one.finished);
  return open.sort((a, b) => (a.promised ?? '').localeCompare(b.promised ?? '')).at(-1);
}

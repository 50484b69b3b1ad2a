import type { Party } from '@/shared/api';

/**
 * The document that both sides sign, as the server's canonical JSON spells it (docs/baseline.md): lists are keyed by
 * id, so that a difference is a set of changed fields.
 */
export interface SignedDocument {
  engagement: { id: string; title: string; client: Organisation; vendor: Organisation };
  clauses: Record<string, DocumentClause>;
  price: DocumentPrice;
  plan: {
    settings: Fields;
    calendars: Record<string, Fields>;
    tasks: Record<string, DocumentTask>;
    links: Record<string, DocumentLink>;
  };
  dates: Record<string, Dates>;
}

interface Organisation {
  id: string;
  name: string;
}

export type ClauseKind =
  | 'objective'
  | 'in_scope'
  | 'out_of_scope'
  | 'assumption'
  | 'dependency'
  | 'deliverable'
  | 'milestone';

export interface DocumentClause {
  kind: ClauseKind;
  position: number;
  title: string;
  text?: string;
  measure?: string;
  target?: string;
  owner?: Party | null;
  due?: string | null;
  task_id?: string | null;
  criteria?: Record<string, Criterion>;
}

export interface Criterion {
  position: number;
  statement: string;
  check: string;
}

export interface DocumentPrice {
  model: 'fixed' | 'time_and_material' | 'retainer';
  currency: string;
  lines?: Record<string, PriceLine>;
  rates?: Record<string, Rate>;
  cap_minor?: number | null;
  retainer_minor?: number | null;
  retainer_period?: string | null;
}

export interface PriceLine {
  title: string;
  amount_minor: number;
  due?: string | null;
  clause_id?: string | null;
  position?: number;
}

export interface Rate {
  role: string;
  party: Party;
  unit: 'hour' | 'day';
  amount_minor: number;
  position?: number;
}

export interface DocumentTask extends Fields {
  name?: string;
  position?: number;
  outline_level?: number;
  milestone?: boolean;
}

export interface DocumentLink extends Fields {
  predecessor_id?: string;
  successor_id?: string;
}

export interface Dates {
  start: string | null;
  finish: string | null;
}

export type Fields = Record<string, unknown>;

/** The order in which a contract reads. */
export const clauseKinds: ClauseKind[] = [
  'objective',
  'in_scope',
  'out_of_scope',
  'assumption',
  'dependency',
  'deliverable',
  'milestone',
];

/** The entries of a map in the order of their position. */
export function inOrder<T extends object>(map: Record<string, T> | undefined): Array<T & { id: string }> {
  const place = (item: object) => (item as { position?: number }).position ?? 0;
  return Object.entries(map ?? {})
    .map(([id, item]) => ({ ...item, id }))
    .sort((a, b) => place(a) - place(b));
}

export function clausesOf(document: SignedDocument, kind: ClauseKind) {
  return inOrder(document.clauses).filter((clause) => clause.kind === kind);
}

/** What the fixed price comes to; null for the models that have no sum. */
export function totalOf(price: DocumentPrice | undefined): number | null {
  if (price?.model !== 'fixed') return null;
  return Object.values(price.lines ?? {}).reduce((sum, line) => sum + line.amount_minor, 0);
}

/** When everything planned is finished; null without a plan. */
export function finishOf(document: SignedDocument): string | null {
  const finishes = Object.values(document.dates ?? {}).flatMap(({ finish }) => finish ?? []);
  return finishes.sort().at(-1) ?? null;
}

/** The draft in memory: what an edit makes of it before and after the server has answered. Pure. */
import type { Clause, ClausePut, ClauseView, Scope, ScopeChange, ScopeEdit } from '@/shared/api';
import { type ClauseKind, kinds } from './sections';

export function clausesOf(scope: Scope, kind: ClauseKind): ClauseView[] {
  return scope.clauses.filter((clause) => clause.kind === kind);
}

/** What the server answered, with the marks that only the page's own query knows kept as they were. */
export function mergeChange(scope: Scope, change: ScopeChange): Scope {
  const changed = new Map(change.clauses.map((clause) => [clause.id, clause]));
  const kept = scope.clauses
    .filter((clause) => !change.removed_clauses.includes(clause.id))
    .map((clause) => ({ ...clause, ...changed.get(clause.id) }));
  const known = new Set(kept.map((clause) => clause.id));
  const added = change.clauses.filter((clause) => !known.has(clause.id)).map(asView);
  return {
    ...scope,
    clauses: inOrder([...kept, ...added]),
    price: change.price ?? scope.price,
    as_of: Math.max(scope.as_of, change.as_of),
  };
}

/** The draft as the edit will leave it, shown until the server says so. */
export function expect(scope: Scope, edit: ScopeEdit): Scope {
  const removed = new Set((edit.remove_clauses ?? []).map(({ id }) => id));
  const clauses = (edit.put_clauses ?? []).reduce(
    put,
    scope.clauses.filter(({ id }) => !removed.has(id)),
  );
  const { version: _, ...price } = edit.price ?? { version: 0 };
  return { ...scope, clauses: inOrder(clauses), price: { ...scope.price, ...price } as Scope['price'] };
}

function put(clauses: ClauseView[], wanted: ClausePut): ClauseView[] {
  const old = clauses.find(({ id }) => id === wanted.id);
  const { after_id, criteria, version: _, ...fields } = wanted;
  const rows = criteria?.map((row, at) => ({ check: '', ...row, id: row.id ?? `new-${at}` }));
  const next = { ...(old ?? blank(wanted)), ...fields, ...(rows ? { criteria: rows } : {}) } as ClauseView;
  const others = clauses.filter(({ id }) => id !== wanted.id);
  return [...others, after_id === undefined && old ? next : { ...next, position: placeAfter(others, next, after_id) }];
}

/** Between the neighbours; undefined is the end, null the beginning. */
function placeAfter(others: ClauseView[], clause: ClauseView, after: string | null | undefined): number {
  const row = inOrder(others.filter(({ kind }) => kind === clause.kind));
  const at = after === undefined ? row.length : row.findIndex(({ id }) => id === after) + 1;
  const before = row[at - 1]?.position ?? 0;
  return (before + (row[at]?.position ?? before + 2)) / 2;
}

function blank(wanted: ClausePut): ClauseView {
  const clause = {
    ...{ id: wanted.id ?? '', kind: wanted.kind ?? 'objective', position: 0, title: '', text: '', measure: '' },
    ...{ target: '', owner: null, due: null, task_id: null, criteria: [], version: 0 },
    ...{ changed_by: '', changed_party: 'client' as const, changed_at: new Date(0).toISOString() },
    agreed_in: null,
  };
  return asView(clause);
}

function asView(clause: Clause): ClauseView {
  return { ...clause, change: 'none', seen: null, news_by: '', open_comments: 0 };
}

function inOrder<C extends Clause>(clauses: C[]): C[] {
  const key = ({ kind, position }: C) => kinds.indexOf(kind) * 2 ** 50 + position;
  return [...clauses].sort((one, two) => key(one) - key(two) || (one.id < two.id ? -1 : 1));
}

/** Whether nobody wrote anything yet. */
export function isBlank(scope: Scope): boolean {
  return scope.clauses.length === 0 && scope.removed.length === 0 && scope.price.version === 0;
}

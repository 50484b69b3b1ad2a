import type { DocumentLink, SignedDocument } from './document';

/** One changed field, or a whole thing that came (no `before`) or went (no `after`). */
export interface Operation {
  path: string[];
  before?: unknown;
  after?: unknown;
}

export type GroupKind = 'clause' | 'price' | 'task' | 'link' | 'settings' | 'calendar';
export type ChangeKind = 'added' | 'removed' | 'altered';

/** The operations on one thing of the document. */
export interface Group {
  /** Stable: 'clause/<id>', 'price', 'task/<id>', … */
  key: string;
  kind: GroupKind;
  id: string;
  change: ChangeKind;
  operations: Operation[];
}

const order: GroupKind[] = ['clause', 'price', 'task', 'link', 'settings', 'calendar'];

export function changeKind({ before, after }: Operation): ChangeKind {
  if (before === undefined) return 'added';
  return after === undefined ? 'removed' : 'altered';
}

/** `clauses/3f…/due`: names an operation within one difference. */
export function keyOf(operation: Operation): string {
  return operation.path.join('/');
}

/** Operations by what they touch, in the order of the document; dates are derived and never part of it. */
export function groupsOf(operations: Operation[], document: (side: 'before' | 'after') => SignedDocument | undefined) {
  const groups = new Map<string, Group>();
  for (const operation of operations) {
    const place = placeOf(operation.path);
    if (!place) continue;
    const key = place.id ? `${place.kind}/${place.id}` : place.kind;
    const group = groups.get(key) ?? { key, ...place, change: 'altered' as ChangeKind, operations: [] };
    group.operations.push(operation);
    if (operation.path.length === place.depth) group.change = changeKind(operation);
    groups.set(key, group);
  }
  const position = (group: Group) => positionOf(group, document);
  return [...groups.values()].sort(
    (a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || position(a) - position(b),
  );
}

/** Which thing a path is about, and how long the path to the whole of it is. */
export function placeOf(path: string[]): { kind: GroupKind; id: string; depth: number } | null {
  const [root, second = '', third = ''] = path;
  if (root === 'clauses') return { kind: 'clause', id: second, depth: 2 };
  if (root === 'price') return { kind: 'price', id: '', depth: 1 };
  if (root !== 'plan') return null;
  if (second === 'settings') return { kind: 'settings', id: '', depth: 2 };
  const kinds: Record<string, GroupKind> = { tasks: 'task', links: 'link', calendars: 'calendar' };
  const kind = kinds[second];
  return kind ? { kind, id: third, depth: 3 } : null;
}

const kindPlaces = 10_000;
const kinds = ['objective', 'in_scope', 'out_of_scope', 'assumption', 'dependency', 'deliverable', 'milestone'];

function positionOf({ kind, id }: Group, document: (side: 'before' | 'after') => SignedDocument | undefined): number {
  if (kind === 'clause') {
    const clause = document('after')?.clauses[id] ?? document('before')?.clauses[id];
    return clause ? kinds.indexOf(clause.kind) * kindPlaces + clause.position / kindPlaces : 0;
  }
  if (kind !== 'task') return 0;
  return document('after')?.plan.tasks[id]?.position ?? document('before')?.plan.tasks[id]?.position ?? 0;
}

/** Both ends of a link, by the names of the tasks. */
export function endsOf(link: DocumentLink | undefined, document: SignedDocument | undefined): [string, string] {
  const name = (id: string | undefined) => (id && document?.plan.tasks[id]?.name) || '?';
  return [name(link?.predecessor_id), name(link?.successor_id)];
}

/** Only the operations whose key is chosen. */
export function chosen(operations: Operation[], keys: ReadonlySet<string>): Operation[] {
  return operations.filter((operation) => keys.has(keyOf(operation)));
}

/** All of them off where all were on, else all on. */
export function toggled(keys: ReadonlySet<string>, operations: Operation[]): ReadonlySet<string> {
  const named = operations.map(keyOf);
  const next = new Set(keys);
  const allOn = named.every((key) => keys.has(key));
  for (const key of named) {
    if (allOn) next.delete(key);
    else next.add(key);
  }
  return next;
}

import { valueAt } from './apply';
import { keyOf, type Operation, placeOf } from './difference';
import type { SignedDocument } from './document';
import { isWorded } from './words';

export type FieldKind = 'money' | 'day' | 'minute' | 'prose' | 'text';

const day = /^\d{4}-\d\d-\d\d$/;
const minute = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/;
const longLine = 60;
/** Names of other things, and words for programs. */
const unanswered = /_id$|uid$|^(kind|type|extra)$/;

/** How a value can be answered with another one; null for a thing that is taken or left as a whole. */
export function fieldKind({ path, after }: Operation): FieldKind | null {
  const field = path.at(-1) ?? '';
  if (path.length <= (placeOf(path)?.depth ?? 0) || unanswered.test(field) || isWorded(field)) return null;
  if (typeof after === 'number') return field.endsWith('_minor') ? 'money' : null;
  if (typeof after !== 'string') return null;
  if (day.test(after)) return 'day';
  if (minute.test(after)) return 'minute';
  return after.length > longLine ? 'prose' : 'text';
}

/** One value of an operation: its own, or that of a field inside a thing that would come as a whole. */
export interface Answerable {
  part: string | null;
  operation: Operation;
}

export function answerables(operation: Operation): Answerable[] {
  if (fieldKind(operation)) return [{ part: null, operation }];
  const { path, after } = operation;
  if (typeof after !== 'object' || after === null || Array.isArray(after)) return [];
  return Object.entries(after)
    .filter(([, value]) => value !== '')
    .map(([part, value]) => ({ part, operation: { path: [...path, part], after: value as unknown } }))
    .filter((inside) => fieldKind(inside.operation) !== null);
}

/** What an operation leads to once one of its values is answered. */
export function afterAnswer({ after }: Operation, part: string | null, value: unknown): unknown {
  return part === null ? value : { ...(after as object), [part]: value };
}

/** The same difference with one operation answered. */
export function answered(operations: Operation[], key: string, after: unknown): Operation[] {
  return operations.map((operation) => (keyOf(operation) === key ? { ...operation, after } : operation));
}

/** Theirs first; of mine those that touch none of their paths. */
export function joined(theirs: Operation[], mine: Operation[]): Operation[] {
  const taken = theirs.map(keyOf);
  const overlaps = (key: string) =>
    taken.some((other) => `${key}/`.startsWith(`${other}/`) || `${other}/`.startsWith(`${key}/`));
  return [...theirs, ...mine.filter((operation) => !overlaps(keyOf(operation)))];
}

/** Operations that ask for nothing any more are left out. */
export function meaningful(operations: Operation[]): Operation[] {
  return operations.filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after));
}

/**
 * What somebody asked for, as a difference to what is in force now: `before` is what is there, and what is
 * there already or has no place any more is left out.
 */
export function rebased(operations: Operation[], inForce: SignedDocument): Operation[] {
  const hasPlace = ({ path }: Operation) => valueAt(inForce, path.slice(0, -1)) !== undefined;
  return meaningful(
    operations.filter(hasPlace).map((operation) => ({ ...operation, before: valueAt(inForce, operation.path) })),
  );
}

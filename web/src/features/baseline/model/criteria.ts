import { valueAt } from './apply';
import { type ChangeKind, changeKind, type Group, type Operation } from './difference';
import type { Criterion } from './document';
import type { Sides } from './words';

/** What differs in one acceptance criterion. */
export interface CriterionChange {
  id: string;
  change: ChangeKind;
  /** What it asks for, where no operation says so itself. */
  statement: string | null;
  /** What it asks for first, then how that is checked. */
  operations: Operation[];
}

const criterionDepth = 4;
const fields = ['statement', 'check', 'position'];

/** The operations on a thing itself, and those on each acceptance criterion inside, in the order of the contract. */
export function criteriaApart({ operations }: Group, sides: Sides) {
  const own: Operation[] = [];
  const changed = new Map<string, Operation[]>();
  for (const operation of operations) {
    const id = criterionOf(operation.path);
    if (id === null) own.push(operation);
    else changed.set(id, [...(changed.get(id) ?? []), operation]);
  }
  const placed = [...changed]
    .map(([id, inside]) => ({ id, inside, criterion: find(inside, sides) }))
    .sort((a, b) => (a.criterion?.position ?? 0) - (b.criterion?.position ?? 0));
  return { own, criteria: placed.map(({ id, inside, criterion }) => changeOf(id, inside, criterion)) };
}

/** The acceptance criterion that a path is about or leads into. */
export function criterionOf(path: string[]): string | null {
  return path[0] === 'clauses' && path[2] === 'criteria' ? (path[3] ?? null) : null;
}

function find(operations: Operation[], { before, after }: Sides): Criterion | undefined {
  const path = operations[0]?.path.slice(0, criterionDepth) ?? [];
  return (valueAt(after, path) ?? valueAt(before, path)) as Criterion | undefined;
}

function changeOf(id: string, inside: Operation[], criterion: Criterion | undefined): CriterionChange {
  const operations = inside.toSorted((a, b) => place(a) - place(b));
  const whole = operations.find(({ path }) => path.length === criterionDepth);
  const isSaid = whole !== undefined || operations.some(({ path }) => path.at(-1) === 'statement');
  return {
    id,
    change: whole ? changeKind(whole) : 'altered',
    statement: isSaid ? null : (criterion?.statement ?? null),
    operations,
  };
}

function place({ path }: Operation): number {
  return fields.indexOf(path.at(-1) ?? '');
}

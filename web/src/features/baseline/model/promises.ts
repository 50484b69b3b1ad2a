import type { Operation } from './difference';
import type { DocumentClause } from './document';
import type { Sides } from './words';

/** A promised day that moves, comes or goes. */
export interface MovedPromise {
  clause: string;
  title: string;
  before: string | null;
  after: string | null;
}

/** Of the milestones and other clauses with a day, those whose day differs; the earliest first. */
export function movedPromises({ before, after }: Sides): MovedPromise[] {
  const ids = new Set([...Object.keys(before.clauses), ...Object.keys(after.clauses)]);
  return [...ids]
    .map((clause) => promiseOf(clause, before.clauses[clause], after.clauses[clause]))
    .filter((promise) => promise.before !== promise.after)
    .sort((a, b) => (a.after ?? a.before ?? '').localeCompare(b.after ?? b.before ?? ''));
}

function promiseOf(clause: string, was: DocumentClause | undefined, is: DocumentClause | undefined): MovedPromise {
  return { clause, title: (is ?? was)?.title ?? clause, before: was?.due ?? null, after: is?.due ?? null };
}

/** How many clauses and how many tasks of the plan a difference touches, and whether the price. */
export function touched(difference: Operation[]): { clauses: number; tasks: number; price: boolean } {
  const count = (matches: (path: string[]) => string | undefined) =>
    new Set(difference.map(({ path }) => matches(path)).filter(Boolean)).size;
  return {
    clauses: count(([root, id]) => (root === 'clauses' ? id : undefined)),
    tasks: count(([root, list, id]) => (root === 'plan' && list === 'tasks' ? id : undefined)),
    price: difference.some(({ path: [root] }) => root === 'price'),
  };
}

import { daysBetween } from '@/shared/time';
import type { Dates, SignedDocument } from './document';
import type { Sides } from './words';

/** A task or milestone whose dates differ between two documents. */
export interface Moved {
  task: string;
  name: string;
  milestone: boolean;
  before: string | null;
  after: string | null;
  /** Calendar days that the finish moves, later positive; null where one side has no date. */
  days: number | null;
  /** Beside today: its finish as it would be signed; null where nothing is signed today. */
  drafted?: string | null;
}

/** Of a move beside today, in calendar days: what the draft proposes, and what came of the work so far. */
export interface Causes {
  drafted: number;
  slipped: number;
}

/** Null where there is nothing to tell apart. */
export function causesOf({ before, after, drafted }: Moved): Causes | null {
  if (!before || !after || !drafted) return null;
  return { drafted: daysBetween(before, drafted), slipped: daysBetween(drafted, after) };
}

/** Tasks whose start or finish differs, milestones first, then the largest move. */
export function movedDates({ before, after }: Sides): Moved[] {
  const ids = new Set([...Object.keys(before.dates ?? {}), ...Object.keys(after.dates ?? {})]);
  return [...ids]
    .filter((id) => differ(before.dates?.[id], after.dates?.[id]))
    .map((id) => movedTask(id, before, after))
    .sort((a, b) => Number(b.milestone) - Number(a.milestone) || Math.abs(b.days ?? 0) - Math.abs(a.days ?? 0));
}

export function differ(before: Dates | undefined, after: Dates | undefined): boolean {
  return before?.start !== after?.start || before?.finish !== after?.finish;
}

function movedTask(id: string, before: SignedDocument, after: SignedDocument): Moved {
  const [was, is] = [before.dates?.[id]?.finish ?? null, after.dates?.[id]?.finish ?? null];
  const task = after.plan.tasks[id] ?? before.plan.tasks[id];
  return {
    task: id,
    name: task?.name ?? id,
    milestone: task?.milestone ?? false,
    before: was,
    after: is,
    days: was && is ? daysBetween(was, is) : null,
  };
}

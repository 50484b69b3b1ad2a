import { daysBetween } from '@/shared/time';
import { type Dates, inOrder } from './document';
import { differ } from './moved';
import type { Sides } from './words';

/** A bar or milestone on the axis, in shares of the whole span. */
export interface Span {
  from: number;
  to: number;
}

export interface BarRow {
  task: string;
  name: string;
  milestone: boolean;
  before: Span | null;
  after: Span | null;
}

export interface Bars {
  rows: BarRow[];
  /** First days of months (or years, where there are many) with their place. */
  ticks: Array<{ day: string; at: number }>;
}

/** More than this nobody reads in one picture; the table below it has them all. */
export const mostBars = 60;
const mostTicks = 14;

/** The tasks whose dates differ, and every milestone, in the order of the plan; null where nothing has dates. */
export function bars(sides: Sides): Bars | null {
  const tasks = inOrder({ ...sides.before.plan.tasks, ...sides.after.plan.tasks });
  const dated = tasks
    .map((task) => ({ task, before: sides.before.dates?.[task.id], after: sides.after.dates?.[task.id] }))
    .filter(({ task, before, after }) => task.milestone || differ(before, after))
    .slice(0, mostBars);
  const days = dated.flatMap(({ before, after }) => [before?.start, before?.finish, after?.start, after?.finish]);
  const known = days.filter((day): day is string => typeof day === 'string').sort();
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return null;
  const length = Math.max(1, daysBetween(first, last));
  const place = (minute: string) => daysBetween(first, minute) / length;
  return {
    rows: dated.map(({ task, before, after }) => ({
      task: task.id,
      name: task.name ?? '',
      milestone: task.milestone ?? false,
      before: spanOf(before, place),
      after: spanOf(after, place),
    })),
    ticks: ticksBetween(first, last).map((day) => ({ day, at: place(day) })),
  };
}

function spanOf(dates: Dates | undefined, place: (minute: string) => number): Span | null {
  return dates?.start && dates.finish ? { from: place(dates.start), to: place(dates.finish) } : null;
}

function ticksBetween(first: string, last: string): string[] {
  const months: string[] = [];
  const month = new Date(`${first.slice(0, 7)}-01T00:00Z`);
  for (;;) {
    month.setUTCMonth(month.getUTCMonth() + 1);
    const day = month.toISOString().slice(0, 10);
    if (day > last) break;
    months.push(day);
  }
  const step = Math.ceil(months.length / mostTicks);
  return months.filter((_, position) => position % step === 0);
}

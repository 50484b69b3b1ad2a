import type { WorkCalendar } from './calendar';
import type { ColumnKey } from './columns';
import { durationMinutes, normalDuration } from './duration';
import { change, finishAt, startAt } from './edits';
import { dayOf, MINUTES_PER_DAY, nowMinute, parseLocalMinute } from './localMinute';
import { parsePredecessors } from './predecessors';
import type { Link, Plan, PlanEdit, Task } from './types';

/** What typing into a cell means: an edit, nothing new, or words that cannot be read (a text key says why). */
export type CellOutcome = { edit: PlanEdit | null } | { wrong: CellProblem; text: string };
export type CellProblem =
  | 'estimate_order'
  | 'future'
  | 'actual_order'
  | 'name'
  | 'duration'
  | 'date'
  | 'percent'
  | 'predecessors'
  | 'unknown_task';

export function readCell(plan: Plan, task: Task, column: ColumnKey, text: string, calendar: WorkCalendar): CellOutcome {
  const words = text.trim();
  switch (column) {
    case 'name':
      return words === '' ? wrong('name', text) : { edit: words === task.name ? null : change(task, { name: words }) };
    case 'assignee':
      return { edit: words === task.assignee ? null : change(task, { assignee: words }) };
    case 'duration':
    case 'optimistic':
    case 'most_likely':
    case 'pessimistic':
      return readDuration(plan, task, column, words);
    case 'percent_complete':
      return readPercent(task, words);
    case 'team':
      return { edit: words === task.team ? null : change(task, { team: words }) };
    case 'actual_start':
    case 'actual_finish':
      return readActual(task, column, words);
    case 'start':
    case 'finish':
    case 'deadline':
      return readDate(plan, task, column, words, calendar);
    case 'predecessors':
      return readPredecessors(plan, task, words);
    default:
      return { edit: null };
  }
}

const MOVES_DATES = new Set<ColumnKey>([
  'duration',
  'start',
  'finish',
  'predecessors',
  'optimistic',
  'most_likely',
  'pessimistic',
  'percent_complete',
]);

/** The edit that leaving the cell would send, where that has something to do with dates. */
export function tentativeEdit(outcome: CellOutcome, column: ColumnKey): PlanEdit | null {
  return 'edit' in outcome && MOVES_DATES.has(column) ? outcome.edit : null;
}

function wrong(problem: CellProblem, text: string): CellOutcome {
  return { wrong: problem, text };
}

type EstimateColumn = 'optimistic' | 'most_likely' | 'pessimistic';
type DurationColumn = 'duration' | EstimateColumn;

function readDuration(plan: Plan, task: Task, column: DurationColumn, words: string): CellOutcome {
  if (words === '' && column !== 'duration')
    return { edit: task[column] === null ? null : change(task, { [column]: null }) };
  const duration = column === 'duration' ? normalDuration(words) : likeDuration(task, normalDuration(words));
  if (duration === null) return wrong('duration', words);
  if (column !== 'duration') return readEstimate(plan, task, column, duration);
  if (duration === task.duration) return { edit: null };
  return { edit: change(task, { duration, milestone: Number.parseFloat(duration) === 0 }) };
}

/** Estimates of elapsed time are elapsed too, also where only "3d" was typed. */
export function likeDuration(task: Task, duration: string | null): string | null {
  return task.elapsed && duration && !duration.includes('e') ? duration.replace(/([a-z]+)$/, 'e$1') : duration;
}

function readEstimate(plan: Plan, task: Task, column: EstimateColumn, duration: string): CellOutcome {
  const minutes = durationMinutes(duration, plan);
  if (minutes === task[column]) return { edit: null };
  const { optimistic, most_likely, pessimistic }: Task = { ...task, [column]: minutes };
  const said = [optimistic, most_likely, pessimistic].filter((one) => one !== null);
  const rises = said.every((one, index) => index === 0 || (said[index - 1] as number) <= one);
  return rises ? { edit: change(task, { [column]: duration }) } : wrong('estimate_order', duration);
}

export function isDay(column: ColumnKey): column is DayColumn {
  return DAYS.has(column);
}

type DayColumn = 'start' | 'finish' | 'deadline' | 'actual_start' | 'actual_finish';
const DAYS = new Set<ColumnKey>(['start', 'finish', 'deadline', 'actual_start', 'actual_finish']);

function readActual(task: Task, column: 'actual_start' | 'actual_finish', words: string): CellOutcome {
  if (words === '') return { edit: task[column] ? change(task, { [column]: null }) : null };
  if (!/^\d{4}-\d{2}-\d{2}/.test(words)) return wrong('date', words);
  if (task[column]?.startsWith(words)) return { edit: null };
  if (dayOf(parseLocalMinute(words.slice(0, 10))) > dayOf(nowMinute())) return wrong('future', words);
  const { actual_start, actual_finish }: Task = { ...task, [column]: words };
  if (actual_start && actual_finish && actual_finish.slice(0, 10) < actual_start.slice(0, 10))
    return wrong('actual_order', words);
  return { edit: change(task, { [column]: words }) };
}

function readPercent(task: Task, words: string): CellOutcome {
  const value = Math.round(Number(words.replace('%', '').replace(',', '.')));
  if (words === '' || !(value >= 0 && value <= 100)) return wrong('percent', words);
  return { edit: value === task.percent_complete ? null : change(task, { percent_complete: value }) };
}

function readDate(
  plan: Plan,
  task: Task,
  column: 'start' | 'finish' | 'deadline',
  words: string,
  calendar: WorkCalendar,
): CellOutcome {
  if (words === '' && column === 'deadline') return { edit: task.deadline ? change(task, { deadline: null }) : null };
  if (!/^\d{4}-\d{2}-\d{2}/.test(words)) return wrong('date', words);
  if (task[column]?.startsWith(words)) return { edit: null };
  const midnight = parseLocalMinute(words.slice(0, 10));
  if (column === 'start') return { edit: startAt(task, midnight, calendar) };
  const end = midnight + lastWorkingMinute(calendar, dayOf(midnight));
  if (column === 'finish') return { edit: finishAt(task, end, calendar, plan) };
  return { edit: change(task, { deadline: `${words.slice(0, 10)}T${clock(end - midnight)}` }) };
}

function lastWorkingMinute(calendar: WorkCalendar, day: number): number {
  return calendar.spansOn(day).at(-1)?.to ?? 17 * 60;
}

function clock(minutes: number): string {
  const capped = Math.min(minutes, MINUTES_PER_DAY - 1);
  return `${String(Math.floor(capped / 60)).padStart(2, '0')}:${String(capped % 60).padStart(2, '0')}`;
}

/** The links to put and to remove so that the task has exactly the predecessors that were typed. */
function readPredecessors(plan: Plan, task: Task, words: string): CellOutcome {
  const idByUid = new Map(plan.tasks.map((one) => [one.uid, one.id]));
  const parsed = parsePredecessors(words, idByUid);
  if ('wrong' in parsed) return wrong('predecessors', parsed.wrong);
  if ('unknown' in parsed) return wrong('unknown_task', parsed.unknown);
  const before = plan.links.filter((link) => link.successor_id === task.id);
  const wanted = parsed.list.map((one) => ({ ...one, id: idByUid.get(one.uid) as string }));
  const put = wanted.flatMap((one) => {
    const known = before.find((link) => link.predecessor_id === one.id);
    if (known && known.type === one.type && known.lag === one.lag) return [];
    const place = { predecessor_id: one.id, successor_id: task.id, type: one.type, lag: one.lag };
    return [known ? { id: known.id, ...place } : place];
  });
  const gone = before.filter((link) => !wanted.some((one) => one.id === link.predecessor_id));
  return { edit: linkEdit(put, gone) };
}

function linkEdit(put: NonNullable<PlanEdit['put_links']>, gone: readonly Link[]): PlanEdit | null {
  if (put.length === 0 && gone.length === 0) return null;
  return { put_links: put, remove_links: gone.map((link) => link.id) };
}

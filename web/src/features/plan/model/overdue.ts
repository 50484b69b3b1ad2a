import type { Link, Plan, PlanEdit, Task } from './types';

/** What the present has overtaken: work that should have begun, or ended, before today and has not. */
export type Overdue = 'not_started' | 'not_finished';

export function overdueTasks(tasks: readonly Task[], today: string): ReadonlyMap<string, Overdue> {
  const found = new Map<string, Overdue>();
  for (const task of tasks) {
    const overdue = overdueOf(task, today);
    if (overdue) found.set(task.id, overdue);
  }
  return found;
}

function overdueOf(task: Task, today: string): Overdue | null {
  if (task.summary || !task.active || task.actual_finish || task.percent_complete >= 100) return null;
  const begun = task.actual_start !== null || task.percent_complete > 0;
  if (!begun && isBefore(task.start, today)) return 'not_started';
  return begun && isBefore(task.finish, today) ? 'not_finished' : null;
}

function isBefore(minute: string, today: string): boolean {
  return minute !== '' && minute.slice(0, 10) < today;
}

/** Whether its start follows from links and today alone; what somebody pinned to a date is theirs to move. */
export function mayMove(task: Task): boolean {
  return !task.manual && (task.constraint === 'asap' || task.constraint === 'snet');
}

/**
 * One edit after which nothing that has not begun is planned before today, but for what is pinned. Tasks that follow
 * one that moves go with it and get no date of their own.
 */
export function moveToToday(
  { tasks, links }: Pick<Plan, 'tasks' | 'links'>,
  overdue: ReadonlyMap<string, Overdue>,
  today: string,
): PlanEdit | null {
  const moving = new Set(
    tasks.filter((task) => overdue.get(task.id) === 'not_started' && mayMove(task)).map((task) => task.id),
  );
  const pushed = new Set(links.filter((link) => moving.has(link.predecessor_id) && pushes(link)).map(successor));
  const first = tasks.filter((task) => moving.has(task.id) && !pushed.has(task.id));
  if (first.length === 0) return null;
  return {
    put_tasks: first.map(({ id, version }) => ({ id, version, constraint: 'snet', constraint_date: today })),
  };
}

/** A lag that overlaps may leave the successor in the past. */
function pushes({ type, lag }: Link): boolean {
  return (type === 'FS' || type === 'SS') && !lag.startsWith('-');
}

function successor(link: Link): string {
  return link.successor_id;
}

import type { Task } from '@/shared/api';

/** A date of the plan and whether it has passed without being done. */
export interface Upcoming {
  task: Task;
  late: boolean;
}

/** The local minute of a clock, comparable with the plan's times. */
export function localMinute(now: Date): string {
  const shifted = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, 16);
}

/** Open milestones by date; those that are overdue come first, as they are the oldest. */
export function nextMilestones(tasks: Task[], now: string, limit: number): Upcoming[] {
  return soonest(
    tasks.filter((task) => task.milestone && isOpen(task)),
    now,
    limit,
  );
}

/** Open work that moves the finish date when it slips. */
export function criticalTasks(tasks: Task[], now: string, limit: number): Upcoming[] {
  return soonest(
    tasks.filter((task) => task.critical && !task.summary && !task.milestone && isOpen(task)),
    now,
    limit,
  );
}

function isOpen(task: Task): boolean {
  return task.active && task.percent_complete < 100;
}

function soonest(tasks: Task[], now: string, limit: number): Upcoming[] {
  const sorted = [...tasks].sort((a, b) => a.finish.localeCompare(b.finish));
  return sorted.slice(0, limit).map((task) => ({ task, late: task.finish < now }));
}

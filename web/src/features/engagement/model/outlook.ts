import type { Task } from '@/shared/api';

/** A date of the plan and whether it has passed without being done. */
export interface Upcoming {
  task: Task;
  late: boolean;
}

/** Open milestones by date; those that are overdue come first, as they are the oldest. `today` is a day in ISO 8601. */
export function nextMilestones(tasks: Task[], today: string, limit: number): Upcoming[] {
  return soonest(
    tasks.filter((task) => task.milestone && isOpen(task)),
    today,
    limit,
  );
}

/** Open work that moves the finish date when it slips. */
export function criticalTasks(tasks: Task[], today: string, limit: number): Upcoming[] {
  return soonest(
    tasks.filter((task) => task.critical && !task.summary && !task.milestone && isOpen(task)),
    today,
    limit,
  );
}

function isOpen(task: Task): boolean {
  return task.active && task.percent_complete < 100;
}

function soonest(tasks: Task[], today: string, limit: number): Upcoming[] {
  const sorted = [...tasks].sort((a, b) => a.finish.localeCompare(b.finish));
  return sorted.slice(0, limit).map((task) => ({ task, late: task.finish.slice(0, 10) < today }));
}

import type { Task } from '@/shared/api';
import { momentOf } from './axis';
import type { Progress } from './fan';

interface Work {
  from: number;
  to: number;
  /** What of all work this task had done at `to`, 0 to 1. */
  share: number;
}

/**
 * The work done by each day on which something began or ended, in percent, up to `asOf`. Tasks count by their working
 * time; between the day it began and the day it ended, or today, a task's work is taken to have grown evenly.
 */
export function burnUp(tasks: readonly Task[], asOf: number): Progress[] {
  const leaves = tasks.filter((task) => !task.summary && task.active && task.duration_minutes > 0);
  const total = leaves.reduce((sum, task) => sum + task.duration_minutes, 0);
  const works = leaves.flatMap((task) => workOf(task, total, asOf));
  const moments = [...new Set(works.flatMap((work) => [work.from, work.to]))].sort((a, b) => a - b);
  return moments.map((moment) => ({
    moment,
    percent: 100 * works.reduce((sum, work) => sum + doneBy(work, moment), 0),
  }));
}

function workOf(task: Task, total: number, asOf: number): Work[] {
  if (task.percent_complete === 0) return [];
  const from = Math.min(momentOf(task.actual_start ?? task.start), asOf);
  const ended = task.percent_complete === 100 ? momentOf(task.actual_finish ?? task.finish) : asOf;
  const to = Math.max(from, Math.min(ended, asOf));
  return [{ from, to, share: (task.duration_minutes / total) * (task.percent_complete / 100) }];
}

function doneBy({ from, to, share }: Work, moment: number): number {
  if (moment >= to) return share;
  return moment <= from ? 0 : share * ((moment - from) / (to - from));
}

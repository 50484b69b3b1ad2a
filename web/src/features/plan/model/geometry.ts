import { parseLocalMinute } from './localMinute';
import type { TimeScale } from './scale';
import type { Task } from './types';

export const ROW_HEIGHT = 28;
export const BAR_HEIGHT = 14;
export const MIN_BAR_WIDTH = 3;
export const DIAMOND_RADIUS = 7;

export type BarKind = 'task' | 'summary' | 'milestone';

/** Where a task is drawn, in timeline pixels; y counts from the top of the first visible row. */
export interface Bar {
  task: Task;
  row: number;
  kind: BarKind;
  left: number;
  right: number;
  middle: number;
  /** End of the total slack, or null where there is none to show. */
  slackEnd: number | null;
  deadline: number | null;
}

export function barOf(task: Task, row: number, scale: TimeScale): Bar | null {
  if (!task.start || !task.finish) return null;
  const kind: BarKind = task.milestone ? 'milestone' : task.summary ? 'summary' : 'task';
  const start = scale.x(parseLocalMinute(task.start));
  const finish = scale.x(parseLocalMinute(task.finish));
  return {
    task,
    row,
    kind,
    left: kind === 'milestone' ? finish : start,
    right: kind === 'milestone' ? finish : Math.max(finish, start + MIN_BAR_WIDTH),
    middle: row * ROW_HEIGHT + ROW_HEIGHT / 2,
    slackEnd: slackEnd(task, finish, scale),
    deadline: task.deadline ? scale.x(parseLocalMinute(task.deadline)) : null,
  };
}

function slackEnd(task: Task, finish: number, scale: TimeScale): number | null {
  if (task.summary || task.critical || task.total_slack_minutes <= 0 || !task.late_finish) return null;
  const end = scale.x(parseLocalMinute(task.late_finish));
  return end > finish + 1 ? end : null;
}

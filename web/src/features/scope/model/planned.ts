/** What the plan says about the task that a clause stands for. Pure. */
import type { ClauseView, Task } from '@/shared/api';

export interface Planned {
  say: 'ahead' | 'late' | 'passed' | 'reached' | 'finished';
  /** Local time, as in the plan. */
  day: string;
}

/** `today` is a day in ISO 8601. What is done is a fact: it is neither late nor passed any more. */
export function plannedOf(clause: Pick<ClauseView, 'kind' | 'due'>, task: Task, today: string): Planned {
  if (task.actual_finish !== null) {
    return { say: clause.kind === 'milestone' ? 'reached' : 'finished', day: task.actual_finish };
  }
  const finish = task.finish.slice(0, 10);
  if (finish < today) return { say: 'passed', day: task.finish };
  return { say: clause.due !== null && finish > clause.due ? 'late' : 'ahead', day: task.finish };
}

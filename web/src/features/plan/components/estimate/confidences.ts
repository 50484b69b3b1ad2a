import { CONFIDENCES } from '../../model/estimate';
import type { Task } from '../../model/types';

/** Those on offer and the task's own, which may come from elsewhere. */
export function confidences(task: Task): number[] {
  const own = task.confidence === null ? [] : [task.confidence];
  return [...new Set<number>([...CONFIDENCES, ...own])].sort((a, b) => a - b);
}

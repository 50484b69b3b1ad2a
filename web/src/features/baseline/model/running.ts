import type { ComparedTask } from '@/shared/api';
import type { Dates, SignedDocument } from './document';

/** Today's draft with the dates of the plan as it stands, progress included, in place of those that would be signed. */
export function asItStands(document: SignedDocument, tasks: ComparedTask[], side: 'before' | 'after'): SignedDocument {
  const dates: Record<string, Dates> = {};
  for (const task of tasks) {
    const finish = task[`finish_${side}`];
    if (finish) dates[task.task_id] = { start: task[`start_${side}`], finish };
  }
  return { ...document, dates };
}

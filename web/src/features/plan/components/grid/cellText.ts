import type { TFunction } from 'i18next';
import { isDay } from '../../model/cellEdit';
import type { ColumnKey } from '../../model/columns';
import type { Task } from '../../model/types';
import type { Formats } from '../../state/useFormats';

/** What a cell shows. */
export function cellText(task: Task, key: ColumnKey, formats: Formats, predecessors: string, t: TFunction): string {
  switch (key) {
    case 'uid':
      return task.uid;
    case 'wbs':
    case 'name':
    case 'assignee':
    case 'team':
      return task[key];
    case 'duration':
      return task.summary ? formats.duration(task.duration_minutes) : task.duration;
    case 'predecessors':
      return predecessors;
    case 'percent_complete':
      return `${task.percent_complete}%`;
    case 'critical':
      return task.critical ? t('plan:critical') : '';
    case 'cost_minor':
      return formats.money(task.cost_minor);
    case 'constraint':
      return task.constraint === 'asap' ? '' : t(`plan:constraint.${task.constraint}`);
    case 'total_slack_minutes':
    case 'free_slack_minutes':
      return formats.duration(task[key]);
    case 'optimistic':
    case 'most_likely':
    case 'pessimistic':
      return formats.length(task, task[key]);
    default:
      return formats.day(task[key]);
  }
}

/** What an editor starts with: text as it is typed, days as the browser's date field wants them. */
export function editText(task: Task, key: ColumnKey, formats: Formats, predecessors: string): string {
  if (key === 'percent_complete') return String(task.percent_complete);
  if (isDay(key)) return (task[key] ?? '').slice(0, 10);
  if (key === 'predecessors') return predecessors;
  if (key === 'optimistic' || key === 'most_likely' || key === 'pessimistic') return formats.length(task, task[key]);
  return key === 'name' || key === 'duration' || key === 'assignee' || key === 'team' ? task[key] : '';
}

/** What a field is called outside the heading of its column. */
export function fieldName(key: ColumnKey, t: TFunction): string {
  return key === 'name' || key === 'percent_complete' ? t(`plan:csv.${key}`) : t(`plan:column.${key}`);
}

import type { Task } from './types';

export type ColumnKind = 'text' | 'number' | 'date' | 'duration' | 'percent' | 'predecessors' | 'flag';

/** A column of the grid: how wide, what kind, and which field an edit in place writes. */
export interface Column {
  key: ColumnKey;
  width: number;
  kind: ColumnKind;
  editable: boolean;
}

const define = <Key extends string>(key: Key, width: number, kind: ColumnKind, editable = false) => ({
  key,
  width,
  kind,
  editable,
});

const ALL = [
  define('uid', 48, 'number'),
  define('wbs', 72, 'text'),
  define('name', 260, 'text', true),
  define('duration', 76, 'duration', true),
  define('start', 92, 'date', true),
  define('finish', 92, 'date', true),
  define('predecessors', 116, 'predecessors', true),
  define('percent_complete', 64, 'percent', true),
  define('assignee', 128, 'text', true),
  define('total_slack_minutes', 104, 'duration'),
  define('free_slack_minutes', 100, 'duration'),
  define('critical', 84, 'flag'),
  define('deadline', 104, 'date', true),
  define('constraint', 148, 'text'),
  define('constraint_date', 120, 'date'),
  define('optimistic', 92, 'duration', true),
  define('most_likely', 92, 'duration', true),
  define('pessimistic', 92, 'duration', true),
  define('team', 112, 'text', true),
  define('cost_minor', 112, 'number'),
  define('early_start', 104, 'date'),
  define('early_finish', 104, 'date'),
  define('late_start', 104, 'date'),
  define('late_finish', 104, 'date'),
  define('actual_start', 104, 'date', true),
  define('actual_finish', 104, 'date', true),
] as const;

export type ColumnKey = (typeof ALL)[number]['key'];
export const COLUMNS: readonly Column[] = ALL;
export const GANTT_COLUMNS: readonly ColumnKey[] = ['uid', 'name', 'duration', 'start', 'finish'];
export const TABLE_COLUMNS: readonly ColumnKey[] = [
  'uid',
  'wbs',
  'name',
  'duration',
  'start',
  'finish',
  'predecessors',
  'percent_complete',
  'assignee',
  'total_slack_minutes',
  'critical',
  'deadline',
];

export function columnsFor(keys: readonly string[]): Column[] {
  return keys.flatMap((key) => COLUMNS.find((column) => column.key === key) ?? []);
}

export function longestId(tasks: readonly Task[]): number {
  return tasks.reduce((most, task) => Math.max(most, task.uid.length), 0);
}

/** The ids' column as wide as the plan's longest id asks for. */
export function fitIds(columns: readonly Column[], longest: number): Column[] {
  const width = (least: number) => Math.min(140, Math.max(least, 20 + longest * 8));
  return columns.map((column) => (column.key === 'uid' ? { ...column, width: width(column.width) } : column));
}

const LEAST_NAME_WIDTH = 170;

/** As many of the columns, from the left, as the width holds beside a readable name. */
export function fittingColumns(columns: readonly Column[], width: number): Column[] {
  let left = width - LEAST_NAME_WIDTH;
  return columns.filter((column) => {
    if (column.key === 'name') return true;
    left -= column.width;
    return left >= 0;
  });
}

/** A value that sorts as its reader expects: numbers by size, days by time, words by the alphabet. */
export function sortValue(task: Task, key: ColumnKey, predecessors: ReadonlyMap<string, string>): number | string {
  if (key === 'predecessors') return predecessors.get(task.id) ?? '';
  if (key === 'duration') return task.duration_minutes;
  if (key === 'wbs') return task.position;
  const value = task[key];
  return typeof value === 'boolean' ? Number(value) : (value ?? '');
}

import { type ColumnKey, sortValue } from './columns';
import type { Overdue } from './overdue';
import { type Outline, visibleIndices } from './tree';
import type { Task } from './types';
import type { PlanView, TaskFilter } from './view';

/** What the rows are found and sorted by besides the tasks themselves. */
export interface AboutTasks {
  predecessors: ReadonlyMap<string, string>;
  overdue: ReadonlyMap<string, Overdue>;
}

/** Which tasks to show and in which order. A search or a filter keeps the tree: ancestors of a match stay. */
export function shownRows(
  outline: Outline,
  collapsed: ReadonlySet<string>,
  view: Pick<PlanView, 'view' | 'query' | 'filter' | 'sort'>,
  { predecessors, overdue }: AboutTasks,
  locale: string,
): number[] {
  const narrowed = view.query !== '' || view.filter !== 'all';
  const sorted = view.view === 'table' && view.sort;
  const matching = narrowed ? matches(outline, view.query, view.filter, overdue) : null;
  if (sorted) {
    const flat = outline.tasks.map((_, index) => index).filter((index) => !matching || matching.has(index));
    return sortRows(outline, flat, sorted, predecessors, locale);
  }
  if (!matching) return visibleIndices(outline, collapsed);
  const kept = withAncestors(outline, matching);
  return outline.tasks.map((_, index) => index).filter((index) => kept.has(index));
}

export function matches(
  outline: Outline,
  query: string,
  filter: TaskFilter,
  overdue: AboutTasks['overdue'],
): Set<number> {
  const words = query.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const found = new Set<number>();
  outline.tasks.forEach((task, index) => {
    if (passes(task, filter, overdue) && words.every((word) => searchText(task).includes(word))) found.add(index);
  });
  return found;
}

function searchText(task: Task): string {
  return `${task.uid} ${task.wbs} ${task.name} ${task.assignee}`.toLocaleLowerCase();
}

function passes(task: Task, filter: TaskFilter, overdue: AboutTasks['overdue']): boolean {
  if (filter === 'critical') return task.critical && !task.summary;
  if (filter === 'late') return task.deadline !== null && task.finish > task.deadline;
  if (filter === 'overdue') return overdue.has(task.id);
  if (filter === 'open') return !task.summary && task.percent_complete < 100;
  if (filter === 'milestones') return task.milestone;
  return true;
}

function withAncestors(outline: Outline, found: ReadonlySet<number>): Set<number> {
  const kept = new Set(found);
  for (const index of found) {
    for (let above = outline.parent[index] as number; above >= 0; above = outline.parent[above] as number) {
      kept.add(above);
    }
  }
  return kept;
}

function sortRows(
  outline: Outline,
  rows: number[],
  sort: NonNullable<PlanView['sort']>,
  predecessors: ReadonlyMap<string, string>,
  locale: string,
): number[] {
  const collator = new Intl.Collator(locale, { numeric: true });
  const sign = sort.descending ? -1 : 1;
  const key = sort.column as ColumnKey;
  const value = new Map(rows.map((row) => [row, sortValue(outline.tasks[row] as Task, key, predecessors)]));
  return rows.sort((a, b) => sign * compare(value.get(a), value.get(b), collator) || a - b);
}

function compare(a: number | string | undefined, b: number | string | undefined, collator: Intl.Collator): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return collator.compare(String(a ?? ''), String(b ?? ''));
}

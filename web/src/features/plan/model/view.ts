import { parseZoom, zoomText } from './scale';

/** What the address says about the page. Everything here survives reload, Back and a shared link. */
export interface PlanView {
  view: 'gantt' | 'table';
  pxPerDay: number | 'fit';
  /** Task whose panel is open. */
  task: string | null;
  /** Their uids; in the address joined by commas, which no uid holds. */
  collapsed: ReadonlySet<string>;
  query: string;
  filter: TaskFilter;
  columns: string[] | null;
  sort: { column: string; descending: boolean } | null;
  dialog: 'import' | 'print' | null;
  /** What is tried before it is made, in the words of whoever offers it. */
  trial: string | null;
  /** Whether the signed dates are drawn under the bars. */
  baseline: boolean;
}

export const FILTERS = ['all', 'critical', 'late', 'overdue', 'open', 'milestones'] as const;
export type TaskFilter = (typeof FILTERS)[number];

/** As the router hands it over and takes it: short, only what differs from the plain page. */
export type PlanSearch = Partial<
  Record<
    'view' | 'zoom' | 'task' | 'collapsed' | 'q' | 'filter' | 'columns' | 'sort' | 'dialog' | 'try' | 'baseline',
    string
  >
>;

export function readSearch(search: Record<string, unknown>): PlanView {
  const text = (key: keyof PlanSearch) => (search[key] === undefined ? '' : String(search[key]));
  return {
    view: text('view') === 'table' ? 'table' : 'gantt',
    pxPerDay: parseZoom(text('zoom')) ?? 'fit',
    task: text('task') || null,
    collapsed: new Set(text('collapsed').split(',').filter(Boolean)),
    query: text('q'),
    filter: FILTERS.find((filter) => filter === text('filter')) ?? 'all',
    columns: text('columns') ? text('columns').split('.') : null,
    sort: readSort(text('sort')),
    trial: text('try') || null,
    baseline: text('baseline') === 'on',
    dialog: text('dialog') === 'import' || text('dialog') === 'print' ? (text('dialog') as 'import' | 'print') : null,
  };
}

function readSort(text: string): PlanView['sort'] {
  if (text === '') return null;
  return { column: text.replace(/^-/, ''), descending: text.startsWith('-') };
}

export function writeSearch(view: PlanView): PlanSearch {
  const search: PlanSearch = {};
  if (view.view === 'table') search.view = 'table';
  if (view.pxPerDay !== 'fit') search.zoom = zoomText(view.pxPerDay);
  if (view.task) search.task = view.task;
  if (view.collapsed.size > 0) search.collapsed = [...view.collapsed].join(',');
  if (view.query) search.q = view.query;
  if (view.filter !== 'all') search.filter = view.filter;
  if (view.columns) search.columns = view.columns.join('.');
  if (view.sort) search.sort = `${view.sort.descending ? '-' : ''}${view.sort.column}`;
  if (view.dialog) search.dialog = view.dialog;
  if (view.trial) search.try = view.trial;
  if (view.baseline) search.baseline = 'on';
  return search;
}

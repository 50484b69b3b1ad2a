import { type FocusEvent, type KeyboardEvent, type MouseEvent, type RefObject, useCallback, useEffect } from 'react';
import type { Column } from '../../model/columns';
import { ROW_HEIGHT } from '../../model/geometry';
import { type GridMove, gridMove } from '../../model/gridKeys';
import { hasChildren } from '../../model/tree';
import type { Task } from '../../model/types';
import { usePlanPage } from '../../state/PlanContext';

const HEAD = 44;

/** Mouse and keyboard of the grid, for the Gantt and the table alike. */
export function useGridEvents(scroller: RefObject<HTMLElement | null>, columns: readonly Column[]) {
  const page = usePlanPage();
  const { outline, rows, place, goTo, editing } = page;
  const at = place ? rows.indexOf(outline.byId.get(place.id) ?? -1) : -1;
  const current = at >= 0 ? (outline.tasks[rows[at] as number] as Task) : null;

  useFocusFollowsPlace(scroller, place, editing !== null, at);

  const goRow = (row: number) => {
    const index = rows[Math.max(0, Math.min(rows.length - 1, row))];
    const task = index === undefined ? undefined : outline.tasks[index];
    if (task) goTo({ id: task.id, column: place?.column ?? 'name' });
  };
  const goColumn = (by: number) => {
    const now = columns.findIndex((column) => column.key === place?.column);
    const next = columns[now + by];
    if (next && place) goTo({ id: place.id, column: next.key });
  };
  const edit = (task: Task, key: string) => {
    const column = columns.find((one) => one.key === key);
    const computed =
      task.summary && key !== 'name' && key !== 'assignee' && key !== 'predecessors' && key !== 'deadline';
    if (page.canEdit && column?.editable && !computed) page.beginEdit({ id: task.id, column: key });
    else page.openTask(task);
  };
  const follow = (move: GridMove) => {
    if (move.kind === 'row') return goRow(at < 0 ? 0 : at + move.by);
    if (move.kind === 'edge') return goRow(move.to === 'first' ? 0 : rows.length - 1);
    if (move.kind === 'column') return goColumn(move.by);
    if (!current) return;
    if (move.kind === 'parent') {
      const above = outline.parent[rows[at] as number] as number;
      if (above >= 0) goTo({ id: (outline.tasks[above] as Task).id, column: 'name' });
    } else if (move.kind === 'collapse' || move.kind === 'expand') page.toggle(current);
    else if (move.kind === 'open') page.openTask(current);
    else if (move.kind === 'edit') edit(current, place?.column ?? 'name');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (editing || !(event.target as HTMLElement).closest('[role=treegrid]')) return;
    const expanded = current && hasChildren(outline, rows[at] as number) ? !page.collapsed.has(current.id) : null;
    const pageRows = Math.floor(((scroller.current?.clientHeight ?? 600) - HEAD) / ROW_HEIGHT) - 1;
    const move = gridMove(event, { onTree: place?.column === 'name', expanded, pageRows });
    if (!move) return;
    event.preventDefault();
    follow(move);
  };
  const onClick = (event: MouseEvent) => {
    const hit = cellOf(event.target);
    const task = hit && outline.tasks[outline.byId.get(hit.id) ?? -1];
    if (!hit || !task || (event.target as HTMLElement).tagName === 'INPUT') return;
    if ((event.target as HTMLElement).closest('[data-twist]')) return page.toggle(task);
    const again = place?.id === hit.id && place.column === hit.column;
    if (page.view.task) page.changeView({ task: task.uid });
    if (again) edit(task, hit.column);
    else goTo({ id: hit.id, column: hit.column });
  };
  const onDoubleClick = (event: MouseEvent) => {
    const hit = cellOf(event.target);
    const task = hit && outline.tasks[outline.byId.get(hit.id) ?? -1];
    if (hit && task && !(event.target as HTMLElement).closest('[data-twist]')) edit(task, hit.column);
  };
  const onFocus = (event: FocusEvent) => {
    const byKeyboard = (event.target as HTMLElement).matches(':focus-visible');
    const hit = place || !byKeyboard ? null : cellOf(event.target);
    if (hit) goTo(hit);
  };
  return { onKeyDown, onClick, onDoubleClick, onFocus };
}

function cellOf(target: EventTarget): { id: string; column: string } | null {
  const cell = (target as HTMLElement).closest<HTMLElement>('[data-column]');
  const row = (target as HTMLElement).closest<HTMLElement>('[data-id]');
  if (!row?.dataset.id) return null;
  return { id: row.dataset.id, column: cell?.dataset.column ?? 'name' };
}

/** Rows that move under a filter or another person's edit must not take the focus from what someone is typing. */
function isWritingElsewhere(grid: HTMLElement): boolean {
  const active = document.activeElement;
  return active !== null && !grid.contains(active) && active.matches('input, textarea');
}

/** Scrolls the row with the keyboard into sight and gives its cell the focus. */
function useFocusFollowsPlace(
  scroller: RefObject<HTMLElement | null>,
  place: { id: string; column: string } | null,
  editing: boolean,
  row: number,
) {
  const reveal = useCallback(
    (element: HTMLElement) => {
      const top = row * ROW_HEIGHT;
      const bottom = top + ROW_HEIGHT - (element.clientHeight - HEAD);
      if (top < element.scrollTop) element.scrollTop = top;
      else if (bottom > element.scrollTop) element.scrollTop = bottom + 4;
    },
    [row],
  );
  useEffect(() => {
    const element = scroller.current;
    if (!element || !place || row < 0) return;
    reveal(element);
    if (editing || isWritingElsewhere(element)) return;
    const cell = element.querySelector<HTMLElement>(`[data-id="${place.id}"] [data-column="${place.column}"]`);
    cell?.focus({ preventScroll: true });
  }, [scroller, place, editing, row, reveal]);
}

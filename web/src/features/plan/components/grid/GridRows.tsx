// biome-ignore-all lint/a11y/useSemanticElements: a virtualised treegrid cannot be made of table elements.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Column } from '../../model/columns';
import { ROW_HEIGHT } from '../../model/geometry';
import { hasChildren } from '../../model/tree';
import type { Task } from '../../model/types';
import { usePlanPage } from '../../state/PlanContext';
import { useCurrency } from '../../state/useCurrency';
import { useFormats } from '../../state/useFormats';
import { TaskRow } from './TaskRow';

interface Props {
  columns: readonly Column[];
  template: string;
  window: { from: number; to: number };
}

/** The rows of the window, and the row with the keyboard wherever it is, so that focus is never lost. */
export function GridRows({ columns, template, window }: Props) {
  const { engagement, outline, rows, collapsed, plan, predecessors, overdue, place, editing, refusal, view } =
    usePlanPage();
  const { t } = useTranslation('plan');
  const currency = useCurrency(
    engagement,
    columns.some((column) => column.key === 'cost_minor'),
  );
  const formats = useFormats(plan, currency);
  const placeRow = useMemo(() => (place ? rows.indexOf(outline.byId.get(place.id) ?? -1) : -1), [place, rows, outline]);
  const flat = view.sort !== null && view.view === 'table';
  const narrowed = view.query !== '' || view.filter !== 'all';
  const shown: number[] = [];
  for (let row = window.from; row < window.to; row++) shown.push(row);
  if (placeRow >= 0 && (placeRow < window.from || placeRow >= window.to)) shown.push(placeRow);
  return (
    <div role="rowgroup" style={{ position: 'relative', height: rows.length * ROW_HEIGHT }}>
      {shown.map((row) => {
        const index = rows[row] as number;
        const task = outline.tasks[index] as Task;
        const parent = !flat && !narrowed && hasChildren(outline, index);
        return (
          <TaskRow
            key={task.id}
            task={task}
            row={row}
            columns={columns}
            template={template}
            flat={flat}
            expanded={parent ? !collapsed.has(task.id) : null}
            predecessors={predecessors.get(task.id) ?? ''}
            overdue={overdue.get(task.id) ?? null}
            formats={formats}
            t={t}
            activeColumn={row === placeRow ? (place?.column ?? null) : null}
            tabStop={row === placeRow ? (place?.column ?? null) : placeRow < 0 && row === window.from ? 'name' : null}
            editingColumn={editing?.id === task.id ? editing.column : null}
            refused={refusal?.taskId === task.id}
          />
        );
      })}
    </div>
  );
}

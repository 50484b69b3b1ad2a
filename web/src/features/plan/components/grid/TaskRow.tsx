// biome-ignore-all lint/a11y/useFocusableInteractive: the focus roves over the cells of a row.
// biome-ignore-all lint/a11y/useSemanticElements: a virtualised treegrid cannot be made of table elements.
import { IconChevronRight, IconFlag3Filled, IconSquareRotatedFilled } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { memo } from 'react';
import type { Column } from '../../model/columns';
import { ROW_HEIGHT } from '../../model/geometry';
import type { Overdue } from '../../model/overdue';
import type { Task } from '../../model/types';
import type { Formats } from '../../state/useFormats';
import { OverdueMark, overdueWords } from '../overdue/OverdueMark';
import { CellEditor } from './CellEditor';
import { cellText } from './cellText';
import styles from './Grid.module.css';

export interface RowProps {
  task: Task;
  row: number;
  columns: readonly Column[];
  template: string;
  /** Sorted rows are a list, not a tree. */
  flat: boolean;
  /** null for a task without subtasks. */
  expanded: boolean | null;
  predecessors: string;
  overdue: Overdue | null;
  formats: Formats;
  /** Handed down: asking for it in every cell costs a fifth of a scrolled frame. */
  t: TFunction;
  /** Column that has the keyboard, in this row. */
  activeColumn: string | null;
  editingColumn: string | null;
  /** Column at which Tab enters the grid, in this row. */
  tabStop: string | null;
  refused: boolean;
}

/** One task in the grid. Clicks and keys are handled by the grid, which reads data-id and data-column. */
export const TaskRow = memo(function TaskRow(props: RowProps) {
  const { task, row, columns, template, expanded, activeColumn, refused, t } = props;
  return (
    <div
      role="row"
      className={styles.row}
      style={{ transform: `translateY(${row * ROW_HEIGHT}px)`, gridTemplateColumns: template }}
      aria-rowindex={row + 2}
      aria-level={task.outline_level}
      aria-selected={activeColumn !== null}
      aria-expanded={expanded ?? undefined}
      data-id={task.id}
      data-summary={task.summary || undefined}
      data-refused={refused || undefined}
    >
      {columns.map((column, index) => (
        <Cell key={column.key} {...props} column={column} first={index === 0} />
      ))}
      {task.critical && !task.summary && (
        <span className={styles.critical} title={t('plan:critical')} aria-hidden="true" />
      )}
    </div>
  );
});

function Cell({ column, first, ...props }: RowProps & { column: Column; first: boolean }) {
  const { task, predecessors, formats, editingColumn, t } = props;
  const editing = editingColumn === column.key;
  const text = cellText(task, column.key, formats, predecessors, t);
  const end = column.kind === 'number' || column.kind === 'percent' || column.kind === 'duration';
  return (
    <div
      role={first ? 'rowheader' : 'gridcell'}
      className={`${styles.cell} ${column.key === 'name' ? styles.name : ''}`}
      tabIndex={props.tabStop === column.key && !editing ? 0 : -1}
      data-column={column.key}
      data-align={end ? 'end' : undefined}
      data-quiet={column.key === 'uid' || column.key === 'wbs' || (task.summary && column.kind === 'date') || undefined}
      title={text.length > 16 ? text : undefined}
    >
      {editing ? (
        <CellEditor task={task} column={column} predecessors={predecessors} formats={formats} />
      ) : column.key === 'name' ? (
        <Name {...props} />
      ) : column.kind === 'flag' && text ? (
        <span className={styles.flag}>
          <IconFlag3Filled size={12} aria-hidden="true" />
          {text}
        </span>
      ) : (
        text
      )}
    </div>
  );
}

function Name({ task, expanded, flat, overdue, formats, t }: Omit<RowProps, 'columns'>) {
  return (
    <>
      <span style={{ width: flat ? 0 : (task.outline_level - 1) * 16, flex: 'none' }} />
      {expanded !== null ? (
        <button
          type="button"
          className={styles.twist}
          tabIndex={-1}
          data-twist
          data-open={expanded || undefined}
          aria-label={t(expanded ? 'plan:collapse' : 'plan:expand', { task: task.name })}
        >
          <IconChevronRight size={14} aria-hidden="true" />
        </button>
      ) : (
        <span className={styles.mark}>
          {task.milestone && <IconSquareRotatedFilled size={9} aria-label={t('plan:milestone')} />}
        </span>
      )}
      <span className={styles.words}>{task.name}</span>
      {overdue && <OverdueMark words={overdueWords(task, overdue, formats, t)} />}
    </>
  );
}

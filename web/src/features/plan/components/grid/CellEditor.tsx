import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CellProblem, readCell, tentativeEdit } from '../../model/cellEdit';
import type { Column } from '../../model/columns';
import { indent, outdent } from '../../model/edits';
import type { Task } from '../../model/types';
import { usePlanPage } from '../../state/PlanContext';
import { useTentative } from '../../state/Tentative';
import { takeKeys } from '../../state/typeAhead';
import type { Formats } from '../../state/useFormats';
import { TentativeNote } from '../TentativeNote';
import { editText, fieldName } from './cellText';
import styles from './Grid.module.css';

interface Props {
  task: Task;
  column: Column;
  predecessors: string;
  formats: Formats;
}

/** Edits one cell in place. Enter keeps, Esc gives up, Tab in the name indents as in an outline. */
export function CellEditor({ task, column, predecessors, formats }: Props) {
  const { t } = useTranslation('plan');
  const page = usePlanPage();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(() => editText(task, column.key, formats, predecessors));
  // What the person saw when they began: a change by somebody else meanwhile must be refused, not overwritten.
  const [seen] = useState(task);
  const [wrong, setWrong] = useState<CellProblem | null>(null);
  const left = useRef(false);

  useLayoutEffect(() => {
    const typed = takeKeys();
    input.current?.focus();
    if (typed) setText(typed);
    else if (column.kind !== 'date') input.current?.select();
  }, [column.kind]);

  const leave = () => {
    left.current = true;
    page.beginEdit(null);
  };
  const keep = (): boolean => {
    const outcome = readCell(page.plan, seen, column.key, text, page.calendar);
    if ('wrong' in outcome) {
      setWrong(outcome.wrong);
      return false;
    }
    page.act(t('step.change', { field: fieldName(column.key, t), task: task.name }), outcome.edit, task.id);
    return true;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Escape') leave();
    else if (event.key === 'Enter' && keep()) leave();
    else if (event.key === 'Tab') {
      event.preventDefault();
      tab(event.shiftKey);
    }
  };
  const tab = (back: boolean) => {
    if (!keep()) return;
    if (column.key !== 'name') return leave();
    const index = page.outline.byId.get(task.id) ?? -1;
    const edit = back ? outdent(page.outline, index) : indent(page.outline, index);
    page.act(t(back ? 'step.outdent' : 'step.indent', { task: text }), edit, task.id);
  };
  const onBlur = () => {
    if (left.current) return;
    if (keep()) leave();
  };
  const note = useTentative(tentativeEdit(readCell(page.plan, seen, column.key, text, page.calendar), column.key));
  return (
    <>
      <input
        ref={input}
        className={styles.input}
        type={column.kind === 'date' ? 'date' : 'text'}
        value={text}
        aria-label={`${fieldName(column.key, t)}: ${task.name}`}
        aria-invalid={wrong !== null}
        title={wrong ? t(`wrong.${wrong}`) : undefined}
        onChange={(event) => {
          setText(event.target.value);
          setWrong(null);
        }}
        onKeyDown={onKeyDown}
        onBlur={onBlur}
      />
      <TentativeNote at={input}>{note}</TentativeNote>
    </>
  );
}

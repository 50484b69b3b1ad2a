import { TextInput } from '@mantine/core';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CellProblem, readCell, tentativeEdit } from '../../model/cellEdit';
import { type ColumnKey, columnsFor } from '../../model/columns';
import type { Task } from '../../model/types';
import { usePlanPage } from '../../state/PlanContext';
import { useTentative } from '../../state/Tentative';
import { useFormats } from '../../state/useFormats';
import { editText, fieldName } from '../grid/cellText';
import styles from './TaskPanel.module.css';

interface Props {
  task: Task;
  column: ColumnKey;
  help?: string;
  /** Where the panel calls the field by another name than the grid. */
  label?: string;
  /** What others have typed there. */
  suggestions?: readonly string[];
  /** Follows from the subtasks; shown, not typed. */
  computed?: boolean;
}

/** One field of a task; saves on Enter or when left, by the same rules as a cell of the grid. */
export function PanelField({ task, column, help, label, suggestions, computed }: Props) {
  const { t } = useTranslation('plan');
  const listId = useId();
  const { plan, calendar, canEdit, act } = usePlanPage();
  const formats = useFormats(plan);
  const saved = editText(task, column, formats, '');
  const [text, setText] = useState(saved);
  const [seen, setSeen] = useState(task);
  const [wrong, setWrong] = useState<CellProblem | null>(null);
  useEffect(() => {
    setText(saved);
    setWrong(null);
  }, [saved]);

  const type = (typed: string) => {
    setText(typed);
    setWrong(null);
  };
  const keep = () => {
    if (text === saved) return;
    const outcome = readCell(plan, seen, column, text, calendar);
    if ('wrong' in outcome) return setWrong(outcome.wrong);
    act(t('step.change', { field: fieldName(column, t), task: task.name }), outcome.edit, task.id);
  };
  const outcome = text === saved ? { edit: null } : readCell(plan, seen, column, text, calendar);
  const note = useTentative(tentativeEdit(outcome, column));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') keep();
    if (event.key !== 'Escape' || text === saved) return;
    event.preventDefault();
    type(saved);
  };
  return (
    <div>
      <TextInput
        size="xs"
        label={label ?? fieldName(column, t)}
        description={computed ? t('help.computed') : help}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        type={columnsFor([column])[0]?.kind === 'date' ? 'date' : 'text'}
        value={text}
        readOnly={computed || !canEdit}
        data-settled={text === saved || undefined}
        variant={computed || !canEdit ? 'filled' : 'default'}
        error={wrong ? t(`wrong.${wrong}`) : undefined}
        onChange={(event) => type(event.currentTarget.value)}
        onFocus={() => setSeen(task)}
        onBlur={keep}
        onKeyDown={onKeyDown}
        list={suggestions && listId}
      />
      {suggestions && (
        <datalist id={listId}>
          {suggestions.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
      {note && <div className={styles.note}>{note}</div>}
    </div>
  );
}

import { Select, Switch, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { change } from '../../model/edits';
import type { Constraint, PlanEdit, Task } from '../../model/types';
import { usePlanPage } from '../../state/PlanContext';
import { useTentative } from '../../state/Tentative';
import { PanelField } from './PanelField';
import styles from './TaskPanel.module.css';

const KINDS: Constraint[] = ['asap', 'alap', 'snet', 'snlt', 'fnet', 'fnlt', 'mso', 'mfo'];

/** When the task may happen, apart from what it waits for. */
export function ConstraintFields({ task }: { task: Task }) {
  const { t } = useTranslation('plan');
  const { canEdit, act } = usePlanPage();
  const dated = task.constraint !== 'asap' && task.constraint !== 'alap';
  const step = t('step.change', { field: t('column.constraint'), task: task.name });
  const choose = (constraint: Constraint) => {
    const free = constraint === 'asap' || constraint === 'alap';
    const date = constraint.startsWith('f') || constraint === 'mfo' ? task.finish : task.start;
    act(step, change(task, { constraint, constraint_date: free ? null : (task.constraint_date ?? date) }), task.id);
  };
  return (
    <>
      <div className={styles.pair}>
        <Select
          size="xs"
          label={t('column.constraint')}
          value={task.constraint}
          disabled={!canEdit}
          onChange={(value) => value && choose(value as Constraint)}
          data={KINDS.map((value) => ({ value, label: t(`constraint.${value}`) }))}
        />
        <ConstraintDate task={task} disabled={!dated || !canEdit} save={(edit) => act(step, edit, task.id)} />
      </div>
      <p className={styles.help}>{t(`constraint_help.${task.constraint}`)}</p>
      <div className={styles.pair}>
        <PanelField task={task} column="deadline" help={t('help.deadline')} />
        <Switch
          size="xs"
          mt={24}
          label={t('panel.manual')}
          description={t('help.manual')}
          checked={task.manual}
          disabled={!canEdit}
          onChange={(event) =>
            act(
              t('step.change', { field: t('panel.manual'), task: task.name }),
              change(
                task,
                event.currentTarget.checked ? { manual: true, manual_start: task.start } : { manual: false },
              ),
              task.id,
            )
          }
        />
      </div>
    </>
  );
}

interface DateProps {
  task: Task;
  disabled: boolean;
  save: (edit: PlanEdit) => void;
}

function ConstraintDate({ task, disabled, save }: DateProps) {
  const { t } = useTranslation('plan');
  const saved = (task.constraint_date ?? '').slice(0, 10);
  const [day, setDay] = useState(saved);
  useEffect(() => setDay(saved), [saved]);
  const hour = task.constraint_date?.slice(10) ?? '';
  const edit = day && day !== saved ? change(task, { constraint_date: `${day}${hour}` }) : null;
  const note = useTentative(edit);
  return (
    <div>
      <TextInput
        size="xs"
        type="date"
        label={t('column.constraint_date')}
        disabled={disabled}
        value={day}
        onChange={(event) => setDay(event.currentTarget.value)}
        onBlur={() => edit && save(edit)}
      />
      {note && <div className={styles.note}>{note}</div>}
    </div>
  );
}

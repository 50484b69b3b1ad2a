import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ClauseView } from '@/shared/api';
import { formatLocalDay } from '@/shared/time';
import { type Planned, plannedOf } from '../model/planned';
import { useScopePage } from '../state/ScopeContext';
import styles from './InlineControl.module.css';

/** The task of the plan that a clause stands for, with the day on which the plan gets there. */
export function TaskField({ clause, number }: { clause: ClauseView; number: string }) {
  const { t } = useTranslation('scope');
  const { edits, canEdit, tasks, today } = useScopePage();
  const task = tasks.find(({ id }) => id === clause.task_id);
  const planned = task && <PlannedHint {...plannedOf(clause, task, today)} />;
  const gone = clause.task_id !== null && !task && tasks.length > 0;
  if (!canEdit) {
    return (
      <span className={styles.row}>
        {task?.name ?? t(gone ? 'task_gone' : 'no_task')} {planned}
      </span>
    );
  }
  return (
    <span className={styles.row}>
      <Select
        className={`${styles.screen} ${styles.task}`}
        classNames={{ input: styles.input }}
        variant="unstyled"
        size="xs"
        title={task?.name}
        searchable
        clearable={clause.task_id !== null}
        limit={60}
        aria-label={t('field_of.task_id', { number })}
        placeholder={t(gone ? 'task_gone' : 'placeholder.task_id')}
        nothingFoundMessage={t('no_such_task')}
        data={tasks.map(({ id, name, wbs, milestone }) => ({
          value: id,
          label: `${milestone ? '◆ ' : ''}${wbs} ${name}`,
        }))}
        value={task ? clause.task_id : null}
        onChange={(task_id) => edits.save(clause.id, { task_id }, { task_id: clause.task_id })}
      />
      <span className={styles.paper}>{task?.name}</span>
      {planned}
    </span>
  );
}

function PlannedHint({ say, day }: Planned) {
  const { t } = useTranslation('scope');
  return (
    <span className={styles.hint} data-say={say}>
      {t(`planned.${say}`, { day: formatLocalDay(day) })}
    </span>
  );
}

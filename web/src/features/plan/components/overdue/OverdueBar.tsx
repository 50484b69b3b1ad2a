import { Button } from '@mantine/core';
import { IconClockExclamation } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { mayMove } from '../../model/overdue';
import { usePlanCommand } from '../../state/CommandsContext';
import { usePlanPage } from '../../state/PlanContext';
import styles from './Overdue.module.css';

/** Over a plan that the present has overtaken: how much of it, and the way to bring it up to today. */
export function OverdueBar() {
  const { t } = useTranslation('plan');
  const { plan, overdue, canEdit, trial, view, changeView } = usePlanPage();
  const move = usePlanCommand('plan.to_today');
  if (overdue.size === 0 || trial) return null;
  const waiting = plan.tasks.filter((task) => overdue.get(task.id) === 'not_started');
  const pinned = waiting.filter((task) => !mayMove(task)).length;
  const running = overdue.size - waiting.length;
  const shown = view.filter === 'overdue';
  return (
    <section className={styles.bar} aria-label={t('overdue.label')}>
      <IconClockExclamation size={16} aria-hidden="true" className={styles.mark} />
      <p className={styles.words}>
        {waiting.length > 0 && <strong>{t('overdue.waiting', { count: waiting.length })}</strong>}{' '}
        {running > 0 && <strong>{t('overdue.running', { count: running })}</strong>} {t('overdue.why')}{' '}
        {pinned > 0 && t('overdue.pinned', { count: pinned })}
      </p>
      <div className={styles.ways}>
        <Button size="compact-sm" variant="default" onClick={() => changeView({ filter: shown ? 'all' : 'overdue' })}>
          {t(shown ? 'overdue.show_all' : 'overdue.show')}
        </Button>
        {canEdit && move.disabled === undefined && (
          <Button size="compact-sm" onClick={move.run}>
            {move.title}
          </Button>
        )}
      </div>
    </section>
  );
}

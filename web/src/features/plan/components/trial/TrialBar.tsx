import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { usePlanPage } from '../../state/PlanContext';
import { useFormats } from '../../state/useFormats';
import styles from './TrialBar.module.css';

/** Over a plan that shows a change not yet made: what it is, what it would do, and whether to make it. */
export function TrialBar() {
  const { t } = useTranslation('plan');
  const { trial, applyTrial, discardTrial } = usePlanPage();
  const moves = useMoves();
  if (!trial) return null;
  return (
    <section className={styles.bar} aria-label={t('trial.label')}>
      <div className={styles.what}>
        <strong>{trial.title}</strong>
        {moves && <span>{moves}</span>}
        <span className={styles.quiet}>{t('trial.unsaved')}</span>
      </div>
      <div className={styles.effect} role="status">
        {trial.note}
      </div>
      <div className={styles.ways}>
        {applyTrial && (
          <Button
            size="compact-sm"
            disabled={!trial.edit}
            leftSection={<IconCheck size={15} aria-hidden="true" />}
            onClick={applyTrial}
          >
            {t('trial.apply')}
          </Button>
        )}
        <Button size="compact-sm" variant="default" onClick={discardTrial}>
          {t('trial.discard')}
        </Button>
      </div>
    </section>
  );
}

/** "Build: 12 Jan 26 – 23 Jan 26 → 12 Jan 26 – 19 Jan 26. 4 other tasks move." */
function useMoves(): string | null {
  const { t } = useTranslation('plan');
  const { trial, plan, outline, baseline } = usePlanPage();
  const formats = useFormats(plan);
  if (!trial?.edit) return null;
  const task = outline.tasks[outline.byId.get(trial.taskId ?? '') ?? -1];
  const before = task && baseline.dates?.get(task.id);
  const others = trial.schedule.length - (before ? 1 : 0);
  const span = (of: { start: string; finish: string }) => `${formats.day(of.start)} – ${formats.day(of.finish)}`;
  const own = before && t('trial.moves', { task: task.name, before: span(before), after: span(task) });
  return [own, others > 0 && t('trial.others', { count: others })].filter(Boolean).join(' ') || null;
}

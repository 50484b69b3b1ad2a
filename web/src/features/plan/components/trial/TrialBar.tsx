import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { usePlanPage } from '../../state/PlanContext';
import styles from './TrialBar.module.css';

/** Over a plan that shows a change not yet made: what it is, what it would do, and whether to make it. */
export function TrialBar() {
  const { t } = useTranslation('plan');
  const { trial, applyTrial, discardTrial } = usePlanPage();
  if (!trial) return null;
  return (
    <section className={styles.bar} aria-label={t('trial.label')}>
      <div className={styles.what}>
        <strong>{trial.title}</strong>
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

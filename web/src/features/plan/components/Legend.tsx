import { useTranslation } from 'react-i18next';
import { usePlanPage } from '../state/PlanContext';
import styles from './Legend.module.css';

/** What the marks on the timeline mean, in words. */
export function Legend() {
  const { t } = useTranslation('plan');
  const { baseline, trial, overdue } = usePlanPage();
  return (
    <ul className={styles.legend} aria-label={t('legend.label')}>
      {(['critical', 'slack', 'deadline', 'today'] as const).map((mark) => (
        <li key={mark}>
          <span className={styles[mark]} aria-hidden="true" />
          {t(`legend.${mark}`)}
        </li>
      ))}
      {overdue.size > 0 && (
        <li>
          <span className={styles.overdue} aria-hidden="true" />
          {t('legend.overdue')}
        </li>
      )}
      {baseline.dates && (
        <li>
          <span className={styles.ghost} aria-hidden="true" />
          {trial ? t('legend.before') : t('legend.baseline', { number: baseline.number })}
        </li>
      )}
    </ul>
  );
}

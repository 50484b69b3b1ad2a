import { useTranslation } from 'react-i18next';
import styles from './Legend.module.css';

/** What the marks on the timeline mean, in words. */
export function Legend() {
  const { t } = useTranslation('plan');
  return (
    <ul className={styles.legend} aria-label={t('legend.label')}>
      {(['critical', 'slack', 'deadline', 'today'] as const).map((mark) => (
        <li key={mark}>
          <span className={styles[mark]} aria-hidden="true" />
          {t(`legend.${mark}`)}
        </li>
      ))}
    </ul>
  );
}

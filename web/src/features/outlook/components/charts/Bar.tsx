import { useTranslation } from 'react-i18next';
import styles from './Drivers.module.css';

/** A cell with a share, or with a correlation (`strong`), as a bar and as a figure. */
export function Bar({ share, strong }: { share: number; strong?: boolean }) {
  const { t } = useTranslation('outlook');
  const percent = Math.round(Math.abs(share) * 100);
  return (
    <td>
      <span className={styles.cell}>
        <svg className={styles.bar} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
          <rect className={styles.rest} width="100" height="8" />
          <rect className={strong ? styles.strong : styles.part} width={percent} height="8" />
        </svg>
        <span className={styles.figure}>{strong ? share.toFixed(2) : t('chart.percent', { percent })}</span>
      </span>
    </td>
  );
}

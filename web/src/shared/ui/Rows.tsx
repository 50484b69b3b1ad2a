import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './Rows.module.css';

/** The shape of a list while it loads. */
export function LoadingRows({ rows = 6 }: { rows?: number }) {
  const { t } = useTranslation('common');
  return (
    <div className={styles.rows} role="status" aria-label={t('loading')}>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={18} width={`${92 - ((row * 17) % 40)}%`} radius="sm" />
      ))}
    </div>
  );
}

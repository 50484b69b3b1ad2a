import { IconArrowDown } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Driver } from '@/shared/api';
import { Bar } from './Bar';
import styles from './Drivers.module.css';

interface Props {
  engagement: string;
  drivers: readonly Driver[];
}

/** The tasks that decide the date: a table whose cells are bars, so that it is its own alternative. */
export function Drivers({ engagement, drivers }: Props) {
  const { t } = useTranslation('outlook');
  if (drivers.length === 0) {
    return (
      <div>
        <h3 className={styles.title}>{t('drivers.title')}</h3>
        <p className={styles.none}>{t('drivers.none')}</p>
      </div>
    );
  }
  return (
    <table className={styles.table}>
      <caption>
        <span className={styles.title}>{t('drivers.title')}</span>
        <span className={styles.says}>{t('drivers.says')}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('drivers.task')}</th>
          <th scope="col" aria-sort="descending">
            {t('drivers.cruciality')} <IconArrowDown size={12} aria-hidden="true" />
          </th>
          <th scope="col">{t('drivers.criticality')}</th>
        </tr>
      </thead>
      <tbody>
        {drivers.map((driver) => (
          <tr key={driver.task_id}>
            <th scope="row">
              <Link to="/engagements/$id/plan" params={{ id: engagement }} search={{ q: driver.title } as never}>
                {driver.title}
              </Link>
            </th>
            <Bar share={driver.cruciality} strong />
            <Bar share={driver.criticality} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

import { IconArrowDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RiskDriver } from '@/shared/api';
import { oddsWords } from '../../model/odds';
import { Bar } from './Bar';
import styles from './Drivers.module.css';

/** The risks that move the date, with how much later it is where they happen. Nothing where none does. */
export function RiskDrivers({ drivers }: { drivers: readonly RiskDriver[] }) {
  const { t } = useTranslation('outlook');
  if (drivers.length === 0) return null;
  return (
    <table className={styles.table}>
      <caption className={styles.further}>
        <span className={styles.says}>{t('drivers.risks_say')}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('drivers.risk')}</th>
          <th scope="col" aria-sort="descending">
            {t('drivers.cruciality')} <IconArrowDown size={12} aria-hidden="true" />
          </th>
          <th scope="col">{t('drivers.effect')}</th>
        </tr>
      </thead>
      <tbody>
        {drivers.map((driver) => (
          <tr key={driver.risk_id}>
            <th scope="row" className={styles.whole}>
              {driver.title}
            </th>
            <Bar share={driver.pull} strong />
            <td className={styles.effect}>
              {t('drivers.later', {
                count: Math.max(1, Math.round(driver.days_later)),
                odds: oddsWords(driver.happened, t),
              })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

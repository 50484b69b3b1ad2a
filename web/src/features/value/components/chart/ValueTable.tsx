import { useTranslation } from 'react-i18next';
import type { EarnedValue } from '@/shared/api';
import { tableDays } from '../../model/curve';
import { useNumbers } from '../useNumbers';
import styles from './Chart.module.css';

const rows = 24;

export function ValueTable({ value }: { value: EarnedValue }) {
  const { t } = useTranslation('value');
  const numbers = useNumbers(value.currency);
  const money = (amount: number | null) => (amount === null ? '–' : numbers.money(amount));
  return (
    <details className={styles.table} data-no-print>
      <summary>{t('chart.table')}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('chart.day')}</th>
            <th scope="col">{t('line.planned')}</th>
            <th scope="col">{t('line.earned')}</th>
            <th scope="col">{t('line.actual')}</th>
          </tr>
        </thead>
        <tbody>
          {tableDays(value, rows).map((day) => (
            <tr key={day.day}>
              <th scope="row">{numbers.day(day.day)}</th>
              <td>{money(day.planned)}</td>
              <td>{money(day.earned)}</td>
              <td>{money(day.actual)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

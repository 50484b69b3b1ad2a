import { useTranslation } from 'react-i18next';
import type { EarnedValue } from '@/shared/api';
import type { ChartTable } from '@/shared/ui';
import { tableDays } from '../../model/curve';
import { useNumbers } from '../useNumbers';

const most = 24;

/** What the picture shows, as rows of days. */
export function useValueTable(value: EarnedValue): ChartTable {
  const { t } = useTranslation('value');
  const numbers = useNumbers(value.currency);
  const money = (amount: number | null) => (amount === null ? '–' : numbers.money(amount));
  return {
    head: [t('chart.day'), t('line.planned'), t('line.earned'), t('line.actual')],
    rows: tableDays(value, most).map((day) => [
      numbers.day(day.day),
      money(day.planned),
      money(day.earned),
      money(day.actual),
    ]),
  };
}

import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { EarnedValue } from '@/shared/api';
import { ChartFrame } from '@/shared/ui';
import { curvesOf } from '../../model/curve';
import { useNumbers } from '../useNumbers';
import styles from './Chart.module.css';
import { Drawing, height } from './Drawing';
import { useValueTable } from './useValueTable';

/** Planned, earned and spent over time, and where the cost may end; the table says the same. */
export function ValueChart({ value }: { value: EarnedValue }) {
  const { t } = useTranslation('value');
  const numbers = useNumbers(value.currency);
  const curves = useMemo(() => curvesOf(value), [value]);
  const label = t('chart.says', {
    day: numbers.day(value.as_of),
    planned: numbers.money(value.planned ?? 0),
    earned: numbers.money(value.earned ?? 0),
    budget: numbers.money(value.budget ?? 0),
  });
  return (
    <div className={styles.frame}>
      <ChartFrame
        title={t('chart.title')}
        says={curves.cone ? t('chart.cone') : t('chart.no_cone')}
        label={label}
        table={useValueTable(value)}
        height={height}
        order={2}
      >
        {(width) => <Drawing curves={curves} budget={value.budget ?? 0} currency={value.currency} width={width} />}
      </ChartFrame>
    </div>
  );
}

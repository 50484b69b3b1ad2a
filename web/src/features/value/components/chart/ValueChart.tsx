import { useElementSize } from '@mantine/hooks';
import { useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { EarnedValue } from '@/shared/api';
import { curvesOf } from '../../model/curve';
import { useNumbers } from '../useNumbers';
import styles from './Chart.module.css';
import { Drawing, height } from './Drawing';
import { ValueTable } from './ValueTable';

/** Planned, earned and spent over time, and where the cost may end; the table says the same. */
export function ValueChart({ value }: { value: EarnedValue }) {
  const { t } = useTranslation('value');
  const numbers = useNumbers(value.currency);
  const id = useId();
  const { ref, width } = useElementSize<HTMLDivElement>();
  const curves = useMemo(() => curvesOf(value), [value]);
  const shown = Math.floor(width);
  const says = t('chart.says', {
    day: numbers.day(value.as_of),
    planned: numbers.money(value.planned ?? 0),
    earned: numbers.money(value.earned ?? 0),
    budget: numbers.money(value.budget ?? 0),
  });
  return (
    <figure className={styles.figure} aria-labelledby={id}>
      <figcaption>
        <h2 id={id} className={styles.title}>
          {t('chart.title')}
        </h2>
        <p className={styles.says}>{curves.cone ? t('chart.cone') : t('chart.no_cone')}</p>
      </figcaption>
      <div ref={ref} className={styles.picture} style={{ minHeight: height }}>
        {shown > 0 && (
          <svg width={shown} height={height} role="img" aria-label={says}>
            <Drawing curves={curves} budget={value.budget ?? 0} currency={value.currency} width={shown} />
          </svg>
        )}
      </div>
      <ValueTable value={value} />
    </figure>
  );
}

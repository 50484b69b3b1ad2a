import { useTranslation } from 'react-i18next';
import type { EarnedValue } from '@/shared/api';
import styles from './Headline.module.css';
import { useNumbers } from './useNumbers';

/** The whole page in two sentences. */
export function Headline({ value }: { value: EarnedValue }) {
  const { t } = useTranslation('value');
  const numbers = useNumbers(value.currency);
  return (
    <div className={styles.headline}>
      <p className={styles.sentence}>
        {t('headline', { earned: numbers.money(value.earned ?? 0), planned: numbers.money(value.planned ?? 0) })}{' '}
        {value.costs > 0 ? t('headline_spent', { actual: numbers.money(value.actual ?? 0) }) : t('headline_free')}
      </p>
      <p className={styles.pace}>
        {value.expected_finish ? t('pace', { finish: numbers.day(value.expected_finish) }) : t('pace_none')}
        {value.eac !== null &&
          ` ${t('pace_cost', { eac: numbers.about(value.eac), budget: numbers.about(value.budget ?? 0) })}`}
      </p>
      <p className={styles.made}>
        {t('made', { day: numbers.day(value.as_of), number: value.baseline_number ?? 0 })}
        {value.summaries_with_cost > 0 && ` ${t('summaries', { count: value.summaries_with_cost })}`}
      </p>
    </div>
  );
}

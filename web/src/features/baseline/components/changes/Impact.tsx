import { useTranslation } from 'react-i18next';
import type { ChangeImpact, CostEffect, CriterionEffect } from '@/shared/api';
import { formatMoney, formatMoneyDifference } from '@/shared/money';
import { Side } from '@/shared/ui';
import { ChangeMark } from '../difference/ChangeMark';
import { MovedTable } from '../difference/MovedTable';
import styles from './Impact.module.css';
import { Odds, share } from './Odds';

/** What a change does to dates, their chances, the cost of each side and the criteria: seen before anyone decides. */
export function ImpactView({ impact }: { impact: ChangeImpact }) {
  const { t } = useTranslation('baseline');
  return (
    <div className={styles.impact}>
      <section>
        <h3>{t('moved.title')}</h3>
        <MovedTable moved={impact.moved} />
      </section>
      {impact.probabilities.length > 0 && (
        <section>
          <h3>{t('impact.odds')}</h3>
          <Odds odds={impact.probabilities} />
          <Together before={impact.together_before} after={impact.together_after} />
        </section>
      )}
      <section>
        <h3>{t('impact.cost')}</h3>
        <Costs costs={impact.cost} />
      </section>
      <section>
        <h3>{t('impact.criteria')}</h3>
        <Criteria criteria={impact.criteria} />
      </section>
    </div>
  );
}

/** The chance that everything promised holds; said only where both sides know it. */
function Together({ before, after }: { before: number | null; after: number | null }) {
  const { t } = useTranslation('baseline');
  if (before === null || after === null) return null;
  return <p className={styles.together}>{t('impact.together', { before: share(before), after: share(after) })}</p>;
}

function Costs({ costs }: { costs: CostEffect[] }) {
  const { t } = useTranslation('baseline');
  const moved = costs.filter(({ before_minor, after_minor }) => before_minor !== after_minor);
  if (moved.length === 0) return <p className={styles.quiet}>{t('impact.no_cost')}</p>;
  return (
    <ul className={styles.list}>
      {moved.map(({ party, currency, before_minor, after_minor }) => (
        <li key={`${party}${currency}`} className={styles.cost}>
          <Side party={party} />
          <span>
            {formatMoney(before_minor, currency)} → {formatMoney(after_minor, currency)}
          </span>
          <strong>{formatMoneyDifference(after_minor - before_minor, currency)}</strong>
        </li>
      ))}
    </ul>
  );
}

function Criteria({ criteria }: { criteria: CriterionEffect[] }) {
  const { t } = useTranslation('baseline');
  if (criteria.length === 0) return <p className={styles.quiet}>{t('impact.no_criteria')}</p>;
  return (
    <ul className={styles.list}>
      {criteria.map(({ criterion_id, title, statement, change }) => (
        <li key={criterion_id}>
          <ChangeMark change={change} /> <span className={styles.quiet}>{title}:</span> {statement}
        </li>
      ))}
    </ul>
  );
}

import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangeVersion, CostEffect } from '@/shared/api';
import { formatMoney, formatMoneyDifference } from '@/shared/money';
import { formatLocalDay } from '@/shared/time';
import { LoadingRows, ProblemNote } from '@/shared/ui';
import { useDocument } from '../../api';
import { applied } from '../../model/apply';
import { type MovedPromise, movedPromises, touched } from '../../model/promises';
import styles from './Dialogs.module.css';

interface Props {
  engagement: string;
  version: ChangeVersion;
}

/** In a list of facts: the promised days that move, what the price becomes, how much of the document is touched. */
export function WhatChanges({ engagement, version }: Props) {
  const { t } = useTranslation('baseline');
  const { data: base, error } = useDocument(engagement, String(version.base_number));
  const promises = useMemo(
    () => base && movedPromises({ before: base, after: applied(base, version.difference) }),
    [base, version],
  );
  const { clauses, tasks, price } = touched(version.difference);
  return (
    <>
      <div>
        <dt>{t('sign.why')}</dt>
        <dd className={styles.prose}>{version.reason}</dd>
      </div>
      <div>
        <dt>{t('sign.promises')}</dt>
        <dd>
          <ProblemNote problem={error} />
          {!promises && !error && <LoadingRows rows={1} />}
          {promises && <Promises promises={promises} />}
        </dd>
      </div>
      <div>
        <dt>{t('sign.price')}</dt>
        <dd>
          <Price cost={version.impact.cost} touched={price} />
        </dd>
      </div>
      <div>
        <dt>{t('sign.touches')}</dt>
        <dd>
          {t('sign.clauses', { count: clauses })}, {t('sign.tasks', { count: tasks })}
        </dd>
      </div>
    </>
  );
}

function Promises({ promises }: { promises: MovedPromise[] }) {
  const { t } = useTranslation('baseline');
  if (promises.length === 0) return t('sign.no_promise');
  const day = (due: string | null) => (due ? formatLocalDay(due) : t('moved.none'));
  return (
    <ul className={styles.moves}>
      {promises.map(({ clause, title, before, after }) => (
        <li key={clause}>
          <strong>{title}</strong>: {day(before)} → {day(after)}
        </li>
      ))}
    </ul>
  );
}

/** The client bears the price. */
function Price({ cost, touched }: { cost: CostEffect[]; touched: boolean }) {
  const { t } = useTranslation('baseline');
  const moved = cost.filter(
    ({ party, before_minor, after_minor }) => party === 'client' && before_minor !== after_minor,
  );
  if (moved.length === 0) return t(touched ? 'sign.price_terms' : 'sign.price_same');
  return moved.map(({ currency, before_minor, after_minor }) => (
    <div key={currency}>
      {formatMoney(before_minor, currency)} → {formatMoney(after_minor, currency)} (
      {formatMoneyDifference(after_minor - before_minor, currency)})
    </div>
  ));
}

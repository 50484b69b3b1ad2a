import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangeVersion } from '@/shared/api';
import { formatMoneyDifference } from '@/shared/money';
import { formatLocalDay } from '@/shared/time';
import { LoadingRows, ProblemNote } from '@/shared/ui';
import { useInForce } from '../../api';
import { applied } from '../../model/apply';
import { rebased } from '../../model/counter';
import type { Operation } from '../../model/difference';
import type { SignedDocument } from '../../model/document';
import { sumMoved, sumWords } from '../../model/price';
import { type MovedPromise, movedPromises, touched } from '../../model/promises';
import type { Sides } from '../../model/words';
import styles from './Dialogs.module.css';

interface Props {
  engagement: string;
  version: ChangeVersion;
}

/** In a list of facts: what becomes of the baseline in force, whichever one the version was written against. */
export function WhatChanges({ engagement, version }: Props) {
  const { t } = useTranslation('baseline');
  const { document: base, error } = useInForce(engagement);
  return (
    <>
      <div>
        <dt>{t('sign.why')}</dt>
        <dd className={styles.prose}>{version.reason}</dd>
      </div>
      {base ? (
        <Effects base={base} asked={version.difference} />
      ) : (
        <div>
          <dt>{t('sign.promises')}</dt>
          <dd>{error ? <ProblemNote problem={error} /> : <LoadingRows rows={1} />}</dd>
        </div>
      )}
    </>
  );
}

/** The promised days that move, what the price becomes, how much of the document is touched. */
function Effects({ base, asked }: { base: SignedDocument; asked: Operation[] }) {
  const { t } = useTranslation('baseline');
  const difference = useMemo(() => rebased(asked, base), [asked, base]);
  const sides = useMemo(() => ({ before: base, after: applied(base, difference) }), [base, difference]);
  const promises = useMemo(() => movedPromises(sides), [sides]);
  const { clauses, tasks, price } = touched(difference);
  return (
    <>
      <div>
        <dt>{t('sign.promises')}</dt>
        <dd>
          <Promises promises={promises} />
        </dd>
      </div>
      <div>
        <dt>{t('sign.price')}</dt>
        <dd>
          <Price sides={sides} touched={price} />
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

function Price({ sides: { before, after }, touched }: { sides: Sides; touched: boolean }) {
  const { t } = useTranslation('baseline');
  const [was, is] = [sumWords(before.price, t), sumWords(after.price, t)];
  if (was === is) return t(touched ? 'sign.price_terms' : 'sign.price_same');
  const moved = sumMoved(before.price, after.price);
  const by = moved === null ? '' : ` (${formatMoneyDifference(moved, after.price.currency)})`;
  return `${was} → ${is}${by}`;
}

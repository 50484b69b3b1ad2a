import { useTranslation } from 'react-i18next';
import { newId, type PriceTerms } from '@/shared/api';
import { formatMoney } from '@/shared/money';
import { shareOf, totalOf } from '../model/price';
import { useScopePage } from '../state/ScopeContext';
import { DayField } from './DayField';
import { PaidFor } from './PaidFor';
import styles from './Price.module.css';
import { type Column, NameCell, PriceRows, useAmountColumn } from './PriceRows';

export type Line = PriceTerms['lines'][number];

/** The payments of a fixed price: what for, when, how much. */
export function PaymentTable() {
  const { t } = useTranslation('scope');
  const { scope, edits } = useScopePage();
  const { lines } = scope.price;
  return (
    <PriceRows<Line>
      label={t('price.lines')}
      rows={lines}
      columns={usePaymentColumns()}
      foot={<Total />}
      add={t('price.add_line')}
      fresh={() => ({ id: newId(), title: t('price.new_line'), clause_id: null, amount_minor: 0, due: null })}
      onSave={(next) => edits.savePrice({ lines: next }, { lines })}
    />
  );
}

function usePaymentColumns(): Column<Line>[] {
  const { t, i18n } = useTranslation('scope');
  const { scope, canEdit } = useScopePage();
  const total = totalOf(scope.price.lines);
  const share = new Intl.NumberFormat(i18n.language, { style: 'percent' });
  const payable = scope.clauses.filter(({ kind }) => kind === 'deliverable' || kind === 'milestone');
  return [
    {
      head: t('price.payment'),
      cell: ({ title }, at, change) => (
        <NameCell label={t('price.payment_of', { at: at + 1 })} value={title} onSave={(title) => change({ title })} />
      ),
    },
    {
      head: t('price.for'),
      className: styles.for,
      cell: (line, at, change) => (
        <PaidFor line={line} at={at} payable={payable} onChange={(clause_id) => change({ clause_id })} />
      ),
    },
    {
      head: t('price.due'),
      className: styles.due,
      cell: ({ due }, at, change) => (
        <DayField
          label={t('price.due_of', { at: at + 1 })}
          value={due}
          readOnly={!canEdit}
          onSave={(due) => change({ due })}
        />
      ),
    },
    useAmountColumn(),
    {
      head: t('price.share'),
      className: styles.share,
      cell: ({ amount_minor }) => share.format(shareOf(amount_minor, total)),
    },
  ];
}

function Total() {
  const { t } = useTranslation('scope');
  const { price } = useScopePage().scope;
  return (
    <>
      <td colSpan={3}>{t('price.total')}</td>
      <td className={styles.amount}>{formatMoney(totalOf(price.lines), price.currency)}</td>
      <td />
    </>
  );
}

import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatMoney, formatMoneyDifference } from '@/shared/money';
import type { PriceDifference, PriceRow } from '../../model/price';
import styles from './Tables.module.css';

/** Each payment, rate and limit before and after, and the sums. */
export function PriceTable({ difference }: { difference: PriceDifference }) {
  const { t } = useTranslation('baseline');
  const { rows, currency, total } = difference;
  if (rows.length === 0) return <p className={styles.nothing}>{t('price.nothing')}</p>;
  return (
    <Table className={styles.table} aria-label={t('price.title')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('price.what')}</Table.Th>
          <Table.Th className={styles.number}>{t('side.before')}</Table.Th>
          <Table.Th className={styles.number}>{t('side.after')}</Table.Th>
          <Table.Th className={styles.number}>{t('price.by')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Amounts key={row.key} name={<RowName row={row} />} row={row} currency={currency} />
        ))}
      </Table.Tbody>
      {(total.before !== null || total.after !== null) && (
        <Table.Tfoot>
          <Amounts name={t('price.total')} row={total} currency={currency} />
        </Table.Tfoot>
      )}
    </Table>
  );
}

interface AmountsProps {
  name: React.ReactNode;
  row: Pick<PriceRow, 'before' | 'after'>;
  currency: PriceDifference['currency'];
}

function Amounts({ name, row: { before, after }, currency }: AmountsProps) {
  const { t } = useTranslation('baseline');
  const none = <span className={styles.nothing}>{t('price.none')}</span>;
  const comparable = before !== null && after !== null && currency.before === currency.after;
  return (
    <Table.Tr>
      <Table.Th scope="row" className={styles.name}>
        {name}
      </Table.Th>
      <Table.Td className={styles.number}>{before === null ? none : formatMoney(before, currency.before)}</Table.Td>
      <Table.Td className={styles.number}>{after === null ? none : formatMoney(after, currency.after)}</Table.Td>
      <Table.Td className={styles.number}>
        {comparable && before !== after && formatMoneyDifference(after - before, currency.after)}
      </Table.Td>
    </Table.Tr>
  );
}

function RowName({ row }: { row: PriceRow }) {
  const { t } = useTranslation('baseline');
  if (row.part === 'cap' || row.part === 'retainer') return t(`price.${row.part}`);
  return row.unit ? t(`price.rate_${row.unit}`, { name: row.name }) : row.name;
}

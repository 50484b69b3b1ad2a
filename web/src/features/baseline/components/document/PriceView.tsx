import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatMoney } from '@/shared/money';
import { formatLocalDay } from '@/shared/time';
import { type DocumentPrice, inOrder, type SignedDocument, totalOf } from '../../model/document';
import styles from './Document.module.css';

interface Props {
  price: DocumentPrice | undefined;
  document: SignedDocument;
}

/** The model in words, then the payments or rates it stands on. */
export function PriceView({ price, document }: Props) {
  const { t } = useTranslation('baseline');
  if (!price?.currency) return <p className={styles.quiet}>{t('document.no_price')}</p>;
  const money = (minor: number | null | undefined) => (minor == null ? '–' : formatMoney(minor, price.currency));
  return (
    <>
      <p className={styles.text}>
        {t(`model.${price.model}`)}
        {price.model === 'time_and_material' &&
          price.cap_minor != null &&
          ` · ${t('price.cap')}: ${money(price.cap_minor)}`}
        {price.model === 'retainer' &&
          ` · ${money(price.retainer_minor)} ${price.retainer_period ? t(`period.${price.retainer_period}`) : ''}`}
      </p>
      <Payments price={price} document={document} />
      <Rates price={price} />
    </>
  );
}

function Payments({ price, document }: { price: DocumentPrice; document: SignedDocument }) {
  const { t } = useTranslation('baseline');
  const lines = inOrder(price.lines);
  const total = totalOf(price);
  if (lines.length === 0) return null;
  return (
    <Table className={styles.money} aria-label={t('document.payments')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('document.payment')}</Table.Th>
          <Table.Th>{t('document.for')}</Table.Th>
          <Table.Th>{t('field.due')}</Table.Th>
          <Table.Th className={styles.number}>{t('field.amount_minor')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {lines.map((line) => (
          <Table.Tr key={line.id}>
            <Table.Td>{line.title}</Table.Td>
            <Table.Td>{line.clause_id ? document.clauses[line.clause_id]?.title : ''}</Table.Td>
            <Table.Td>{line.due ? formatLocalDay(line.due) : ''}</Table.Td>
            <Table.Td className={styles.number}>{formatMoney(line.amount_minor, price.currency)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
      {total !== null && (
        <Table.Tfoot>
          <Table.Tr>
            <Table.Th scope="row" colSpan={3}>
              {t('price.total')}
            </Table.Th>
            <Table.Td className={styles.number}>{formatMoney(total, price.currency)}</Table.Td>
          </Table.Tr>
        </Table.Tfoot>
      )}
    </Table>
  );
}

function Rates({ price }: { price: DocumentPrice }) {
  const { t } = useTranslation('baseline');
  const rates = inOrder(price.rates);
  if (rates.length === 0) return null;
  return (
    <Table className={styles.money} aria-label={t('document.rates')}>
      <Table.Tbody>
        {rates.map((rate) => (
          <Table.Tr key={rate.id}>
            <Table.Th scope="row">{rate.role}</Table.Th>
            <Table.Td>{t(`common:party.${rate.party}`)}</Table.Td>
            <Table.Td className={styles.number}>
              {formatMoney(rate.amount_minor, price.currency)} {t(`unit.${rate.unit}`)}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

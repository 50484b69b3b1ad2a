import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { newId, type PriceTerms } from '@/shared/api';
import { formatMoney } from '@/shared/money';
import { checkPrice, shareOf } from '../model/price';
import { useScopePage } from '../state/ScopeContext';
import { DayField } from './DayField';
import { GrowingField } from './GrowingField';
import { MoneyField } from './MoneyField';
import { PaidFor } from './PaidFor';
import styles from './Price.module.css';

export type Line = PriceTerms['lines'][number];

/** The payments of a fixed price: what for, when, how much. */
export function PaymentTable() {
  const { t, i18n } = useTranslation('scope');
  const { scope, edits, canEdit } = useScopePage();
  const { price } = scope;
  const { total } = checkPrice(price, scope.clauses);
  const share = new Intl.NumberFormat(i18n.language, { style: 'percent' });
  const save = (lines: Line[]) => edits.savePrice({ lines }, { lines: price.lines });
  const change = (id: string, patch: Partial<Line>) =>
    save(price.lines.map((line) => (line.id === id ? { ...line, ...patch } : line)));
  const payable = scope.clauses.filter(({ kind }) => kind === 'deliverable' || kind === 'milestone');
  const add = () =>
    save([...price.lines, { id: newId(), title: t('price.new_line'), clause_id: null, amount_minor: 0, due: null }]);
  return (
    <>
      {price.lines.length > 0 && (
        <div className={styles.scroll}>
          <table className={styles.table} aria-label={t('price.lines')}>
            <thead>
              <tr>
                <th scope="col">{t('price.payment')}</th>
                <th scope="col">{t('price.for')}</th>
                <th scope="col">{t('price.due')}</th>
                <th scope="col" className={styles.amount}>
                  {t('price.amount')}
                </th>
                <th scope="col" className={styles.share}>
                  {t('price.share')}
                </th>
                {canEdit && <td />}
              </tr>
            </thead>
            <tbody>
              {price.lines.map((line, at) => (
                <tr key={line.id}>
                  <td>
                    <GrowingField
                      required
                      label={t('price.payment_of', { at: at + 1 })}
                      value={line.title}
                      maxLength={500}
                      readOnly={!canEdit}
                      onSave={(title) => change(line.id, { title })}
                    />
                  </td>
                  <td>
                    <PaidFor
                      line={line}
                      at={at}
                      payable={payable}
                      onChange={(clause_id) => change(line.id, { clause_id })}
                    />
                  </td>
                  <td>
                    <DayField
                      label={t('price.due_of', { at: at + 1 })}
                      value={line.due}
                      readOnly={!canEdit}
                      onSave={(due) => change(line.id, { due })}
                    />
                  </td>
                  <td className={styles.amount}>
                    <MoneyField
                      label={t('price.amount_of', { at: at + 1 })}
                      value={line.amount_minor}
                      currency={price.currency}
                      readOnly={!canEdit}
                      onSave={(minor) => change(line.id, { amount_minor: minor ?? 0 })}
                    />
                  </td>
                  <td className={styles.share}>{share.format(shareOf(line.amount_minor, total))}</td>
                  {canEdit && (
                    <td className={styles.act} data-no-print>
                      <ActionIcon
                        variant="subtle"
                        color="gray"
                        size="sm"
                        aria-label={t('price.remove_of', { at: at + 1 })}
                        onClick={() => save(price.lines.filter(({ id }) => id !== line.id))}
                      >
                        <IconX size={14} />
                      </ActionIcon>
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <td colSpan={3}>{t('price.total')}</td>
                <td className={styles.amount}>{formatMoney(total, price.currency)}</td>
                <td />
                {canEdit && <td />}
              </tr>
            </tfoot>
          </table>
        </div>
      )}
      {canEdit && (
        <Button
          className={styles.add}
          data-no-print
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size={15} />}
          onClick={add}
        >
          {t('price.add_line')}
        </Button>
      )}
    </>
  );
}

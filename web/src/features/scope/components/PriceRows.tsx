import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useScopePage } from '../state/ScopeContext';
import { GrowingField } from './GrowingField';
import { MoneyField } from './MoneyField';
import styles from './Price.module.css';

interface Row {
  id: string;
  amount_minor: number;
}

export interface Column<R extends Row> {
  head: string;
  className?: string;
  cell: (row: R, at: number, change: (patch: Partial<R>) => void) => ReactNode;
}

interface Props<R extends Row> {
  label: string;
  rows: R[];
  columns: Column<R>[];
  /** The sums: as many cells as there are columns. */
  foot?: ReactNode;
  add: string;
  fresh: () => R;
  onSave: (rows: R[]) => void;
}

/** Payments or rates: each a row whose cells are edited in place. */
export function PriceRows<R extends Row>({ label, rows, columns, foot, add, fresh, onSave }: Props<R>) {
  const { canEdit } = useScopePage();
  return (
    <>
      {rows.length > 0 && (
        <div className={styles.scroll}>
          <table className={styles.table} aria-label={label}>
            <thead>
              <tr>
                {columns.map(({ head, className }) => (
                  <th key={head} scope="col" className={className}>
                    {head}
                  </th>
                ))}
                {canEdit && <td />}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, at) => (
                <tr key={row.id}>
                  {columns.map(({ head, className, cell }) => (
                    <td key={head} className={className}>
                      {cell(row, at, (patch) => onSave(rows.with(at, { ...row, ...patch })))}
                    </td>
                  ))}
                  {canEdit && <Remove at={at} onClick={() => onSave(rows.filter(({ id }) => id !== row.id))} />}
                </tr>
              ))}
            </tbody>
            {foot && (
              <tfoot>
                <tr>
                  {foot}
                  {canEdit && <td />}
                </tr>
              </tfoot>
            )}
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
          onClick={() => onSave([...rows, fresh()])}
        >
          {add}
        </Button>
      )}
    </>
  );
}

function Remove({ at, onClick }: { at: number; onClick: () => void }) {
  const { t } = useTranslation('scope');
  return (
    <td className={styles.act} data-no-print>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        aria-label={t('price.remove_of', { at: at + 1 })}
        onClick={onClick}
      >
        <IconX size={14} />
      </ActionIcon>
    </td>
  );
}

/** What a payment or rate is called. */
export function NameCell({ label, value, onSave }: { label: string; value: string; onSave: (name: string) => void }) {
  const { canEdit } = useScopePage();
  return <GrowingField required label={label} value={value} maxLength={500} readOnly={!canEdit} onSave={onSave} />;
}

/** How much it is, in the currency of the price. */
export function useAmountColumn<R extends Row>(): Column<R> {
  const { t } = useTranslation('scope');
  const { scope, canEdit } = useScopePage();
  return {
    head: t('price.amount'),
    className: styles.amount,
    cell: (row, at, change) => (
      <MoneyField
        label={t('price.amount_of', { at: at + 1 })}
        value={row.amount_minor}
        currency={scope.price.currency}
        readOnly={!canEdit}
        onSave={(minor) => change({ amount_minor: minor ?? 0 } as Partial<R>)}
      />
    ),
  };
}

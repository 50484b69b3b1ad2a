import { Table } from '@mantine/core';
import { IconArrowDownRight, IconArrowUpRight, IconMinus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { OddsEffect } from '@/shared/api';
import { formatLocalDay, reachedWords } from '@/shared/time';
import tables from '../difference/Tables.module.css';
import styles from './Impact.module.css';

/** Under this a move is the noise of the simulation. */
const noise = 0.01;

/** How likely each promised day is before and after; never a share without its day. */
export function Odds({ odds }: { odds: OddsEffect[] }) {
  const { t } = useTranslation('baseline');
  return (
    <Table className={tables.table} aria-label={t('impact.odds')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('impact.milestone')}</Table.Th>
          <Table.Th>{t('impact.promised')}</Table.Th>
          <Table.Th className={tables.number}>{t('side.before')}</Table.Th>
          <Table.Th className={tables.number}>{t('side.after')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {odds.map(({ task_id, title, due, due_before, reached, before, after }) => (
          <Table.Tr key={task_id}>
            <Table.Th scope="row" className={tables.name}>
              {title}
            </Table.Th>
            <Table.Td className={styles.days}>
              {due_before && due_before !== due && <del className={styles.was}>{formatLocalDay(due_before)}</del>}{' '}
              {formatLocalDay(due)}
            </Table.Td>
            {reached ? (
              <Table.Td className={`${tables.number} ${styles.fact}`} colSpan={2}>
                {reachedWords(reached, due)}
              </Table.Td>
            ) : (
              <>
                <Table.Td className={tables.number}>{share(before)}</Table.Td>
                <Table.Td className={tables.number}>
                  <Direction before={before} after={after} /> {share(after)}
                </Table.Td>
              </>
            )}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** In whole percent; a simulation knows no certainty. */
export function share(value: number | null): string {
  if (value === null) return '–';
  if (value < 0.005) return '<\u20091 %';
  return value > 0.995 ? '>\u200999 %' : `${Math.round(value * 100)} %`;
}

function Direction({ before, after }: Pick<OddsEffect, 'before' | 'after'>) {
  const { t } = useTranslation('baseline');
  if (before === null || after === null) return null;
  const move = Math.abs(after - before) < noise ? 'same' : after > before ? 'better' : 'worse';
  const Icon = { same: IconMinus, better: IconArrowUpRight, worse: IconArrowDownRight }[move];
  return <Icon className={styles.move} data-move={move} size={14} role="img" aria-label={t(`impact.${move}`)} />;
}

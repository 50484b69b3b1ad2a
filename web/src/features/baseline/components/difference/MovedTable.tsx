import { Button, Table } from '@mantine/core';
import { IconSquareRotated } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatLocalDay } from '@/shared/time';
import type { Moved } from '../../model/moved';
import styles from './Tables.module.css';

const shownAtFirst = 8;

/** Dates that move: before, after, and by how many days. */
export function MovedTable({ moved }: { moved: Moved[] }) {
  const { t } = useTranslation('baseline');
  const [all, setAll] = useState(false);
  if (moved.length === 0) return <p className={styles.nothing}>{t('moved.nothing')}</p>;
  const shown = all ? moved : moved.slice(0, shownAtFirst);
  return (
    <>
      <Table className={styles.table} aria-label={t('moved.title')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('moved.task')}</Table.Th>
            <Table.Th>{t('side.before')}</Table.Th>
            <Table.Th>{t('side.after')}</Table.Th>
            <Table.Th className={styles.number}>{t('moved.by')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shown.map((row) => (
            <MovedRow key={row.task} moved={row} />
          ))}
        </Table.Tbody>
      </Table>
      {moved.length > shown.length && (
        <Button variant="subtle" size="compact-sm" onClick={() => setAll(true)} data-no-print>
          {t('moved.more', { count: moved.length - shown.length })}
        </Button>
      )}
    </>
  );
}

function MovedRow({ moved }: { moved: Moved }) {
  const { t } = useTranslation('baseline');
  const { name, milestone, before, after, days } = moved;
  const none = <span className={styles.nothing}>{t('moved.none')}</span>;
  return (
    <Table.Tr>
      <Table.Th scope="row" className={styles.name} data-strong={milestone || undefined}>
        {milestone && <IconSquareRotated size={13} stroke={2} role="img" aria-label={t('moved.milestone')} />}
        {name}
      </Table.Th>
      <Table.Td>{before ? formatLocalDay(before) : none}</Table.Td>
      <Table.Td>{after ? formatLocalDay(after) : none}</Table.Td>
      <Table.Td className={styles.number} data-worse={(days !== null && days > 0) || undefined}>
        {days === null ? '' : <Days days={days} />}
      </Table.Td>
    </Table.Tr>
  );
}

/** "5 days later", never a bare number whose sign one has to think about. */
function Days({ days }: { days: number }) {
  const { t } = useTranslation('baseline');
  if (days === 0) return t('moved.same_day');
  return days > 0 ? t('moved.later', { count: days }) : t('moved.earlier', { count: -days });
}

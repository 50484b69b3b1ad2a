import { Button, Table } from '@mantine/core';
import { IconSquareRotated } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatLocalDay } from '@/shared/time';
import { causesOf, type Moved } from '../../model/moved';
import type { SideWords } from './SideWords';
import styles from './Tables.module.css';

const shownAtFirst = 8;

interface Props {
  moved: Moved[];
  words?: SideWords;
}

/** Dates that move: before, after, and by how many days; beside today also whether they are proposed or slipped. */
export function MovedTable({ moved, words }: Props) {
  const { t } = useTranslation('baseline');
  const [all, setAll] = useState(false);
  if (moved.length === 0) return <p className={styles.nothing}>{t('moved.nothing')}</p>;
  const withCauses = moved.some((row) => causesOf(row) !== null);
  const shown = all ? moved : moved.slice(0, shownAtFirst);
  return (
    <>
      <Table className={styles.table} aria-label={t('moved.title')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('moved.task')}</Table.Th>
            <Table.Th>{words?.before ?? t('side.before')}</Table.Th>
            <Table.Th>{words?.after ?? t('side.after')}</Table.Th>
            <Table.Th className={styles.number}>{t('moved.by')}</Table.Th>
            {withCauses && <Table.Th>{t('moved.cause')}</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shown.map((row) => (
            <MovedRow key={row.task} moved={row} withCauses={withCauses} />
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

function MovedRow({ moved, withCauses }: { moved: Moved; withCauses: boolean }) {
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
      {withCauses && (
        <Table.Td>
          <Cause moved={moved} />
        </Table.Td>
      )}
    </Table.Tr>
  );
}

/** "5 days later", never a bare number whose sign one has to think about. */
function Days({ days }: { days: number }) {
  const { t } = useTranslation('baseline');
  if (days === 0) return t('moved.same_day');
  return days > 0 ? t('moved.later', { count: days }) : t('moved.earlier', { count: -days });
}

/** Proposed by the draft, slipped in the work so far, or how much of both. */
function Cause({ moved }: { moved: Moved }) {
  const { t } = useTranslation('baseline');
  const causes = causesOf(moved);
  if (causes === null) return t('moved.proposed');
  const { drafted, slipped } = causes;
  if (drafted === 0) return slipped === 0 ? null : t(slipped > 0 ? 'moved.slipped' : 'moved.ahead');
  if (slipped === 0) return t('moved.proposed');
  return (
    <>
      {t('moved.proposed')}: <Days days={drafted} />; {t(slipped > 0 ? 'moved.slipped' : 'moved.ahead')}:{' '}
      <Days days={slipped} />
    </>
  );
}

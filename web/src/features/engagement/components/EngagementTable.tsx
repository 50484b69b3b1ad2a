import { Table, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Engagement } from '@/shared/api';
import { formatLocalDay } from '@/shared/time';
import { EmptyState, PhaseMark, Share, Side, When } from '@/shared/ui';
import { counterpartOf, type ListView, type SortKey, sortKeys } from '../model/list';
import styles from './EngagementTable.module.css';

interface Props {
  engagements: Engagement[];
  view: ListView;
  onView: (view: ListView) => void;
}

export function EngagementTable({ engagements, view, onView }: Props) {
  const { t } = useTranslation('engagement');
  if (engagements.length === 0) {
    return <EmptyState picture="signpost" title={t('list.nothing')} text={t('list.nothing_text')} />;
  }
  return (
    <Table className={styles.table} verticalSpacing={0}>
      <Table.Thead>
        <Table.Tr>
          {sortKeys.map((key) => (
            <SortHeader key={key} sortKey={key} view={view} onView={onView} />
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {engagements.map((engagement) => (
          <Row key={engagement.id} engagement={engagement} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

function SortHeader({ sortKey, view, onView }: { sortKey: SortKey } & Omit<Props, 'engagements'>) {
  const { t } = useTranslation('engagement');
  const active = view.sort === sortKey;
  const Arrow = view.descending ? IconArrowDown : IconArrowUp;
  const order = view.descending ? 'descending' : 'ascending';
  return (
    <Table.Th aria-sort={active ? order : undefined} data-column={sortKey}>
      <UnstyledButton
        className={styles.sort}
        onClick={() => onView({ ...view, sort: sortKey, descending: active && !view.descending })}
      >
        {t(`column.${sortKey}`)}
        {active && <Arrow size={13} aria-hidden="true" />}
      </UnstyledButton>
    </Table.Th>
  );
}

function Row({ engagement }: { engagement: Engagement }) {
  const { t } = useTranslation('engagement');
  const counterpart = counterpartOf(engagement);
  const other = engagement.party === 'client' ? 'vendor' : 'client';
  return (
    <Table.Tr className={styles.row}>
      <Table.Td data-column="title">
        <Link to="/engagements/$id" params={{ id: engagement.id }} className={styles.title}>
          {engagement.title}
        </Link>
        {engagement.summary && <span className={styles.summary}>{engagement.summary}</span>}
      </Table.Td>
      <Table.Td data-column="phase">
        <PhaseMark phase={engagement.phase} />
      </Table.Td>
      <Table.Td data-column="counterpart">
        {counterpart ? (
          <Side party={other} name={counterpart} />
        ) : (
          <span className={styles.quiet}>{t('no_vendor')}</span>
        )}
      </Table.Td>
      <Table.Td data-column="percent_complete">
        {engagement.task_count > 0 && (
          <Share percent={engagement.percent_complete} label={t('progress_of', { title: engagement.title })} />
        )}
      </Table.Td>
      <Table.Td data-column="finish" className={styles.figure}>
        {engagement.finish && formatLocalDay(engagement.finish)}
      </Table.Td>
      <Table.Td data-column="updated_at" className={styles.quiet}>
        <When at={engagement.updated_at} />
      </Table.Td>
    </Table.Tr>
  );
}

import { useTranslation } from 'react-i18next';
import type { Engagement } from '@/shared/api';
import { EmptyState, LoadingRows, Page, ProblemNote } from '@/shared/ui';
import { useRecord } from '../api';
import { filtered, type RecordFilter } from '../model/filter';
import { Evidence } from './Evidence';
import { RecordFilterBar } from './RecordFilterBar';
import styles from './RecordPage.module.css';
import { Timeline } from './Timeline';

interface Props {
  engagement: Engagement;
  filter: RecordFilter;
  onFilter: (filter: RecordFilter) => void;
  /** The entry that the address points to. */
  marked: number | null;
}

export function RecordPage({ engagement, filter, onFilter, marked }: Props) {
  const { t } = useTranslation('ledger');
  const record = useRecord(engagement.id);
  const entries = record.data?.pages.flatMap((page) => page.items) ?? [];
  const shown = filtered(entries, filter);
  const newest = record.data?.pages[0];
  return (
    <Page title={t('title')} lead={t('lead', { title: engagement.title })}>
      <div className={styles.columns}>
        <div className={styles.timeline}>
          <RecordFilterBar
            filter={filter}
            onFilter={onFilter}
            types={[...new Set(entries.map((e) => e.subject.type))]}
          />
          {record.isPending && <LoadingRows rows={8} />}
          <ProblemNote problem={record.error} onRetry={() => void record.refetch()} />
          {record.data && shown.length === 0 && !record.hasNextPage && (
            <EmptyState picture="record" title={t('empty')} text={t('empty_text')} />
          )}
          <Timeline
            entries={shown}
            marked={marked}
            oldest={entries.at(-1)?.index ?? 0}
            hasMore={record.hasNextPage}
            isLoading={record.isFetchingNextPage}
            onMore={record.fetchNextPage}
          />
        </div>
        <Evidence engagement={engagement} size={newest?.size} root={newest?.root} />
      </div>
    </Page>
  );
}

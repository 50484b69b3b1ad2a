import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { LedgerEntry } from '@/shared/api';
import { formatLongDay } from '@/shared/time';
import { byDay } from '../model/filter';
import { EntryRow } from './EntryRow';
import styles from './Timeline.module.css';

interface Props {
  entries: LedgerEntry[];
  marked: number | null;
  /** Index of the oldest entry loaded so far, shown or not. */
  oldest: number;
  hasMore: boolean;
  isLoading: boolean;
  onMore: () => unknown;
}

/** Days, newest first. More arrives when the end comes into view, or by the button. */
export function Timeline({ entries, marked, oldest, hasMore, isLoading, onMore }: Props) {
  const { t } = useTranslation('ledger');
  const end = useEndInView(hasMore && !isLoading, onMore);
  useMarkedInView(marked, oldest, hasMore && !isLoading, onMore);
  return (
    <>
      {byDay(entries, formatLongDay).map(([day, list]) => (
        <section key={day} aria-label={day}>
          <h2 className={styles.day}>{day}</h2>
          <ol className={styles.list}>
            {list.map((entry) => (
              <EntryRow key={entry.index} entry={entry} marked={entry.index === marked} />
            ))}
          </ol>
        </section>
      ))}
      <div ref={end} className={styles.end}>
        {hasMore && (
          <Button variant="default" loading={isLoading} onClick={() => void onMore()}>
            {t('older')}
          </Button>
        )}
      </div>
    </>
  );
}

function useEndInView(active: boolean, onMore: () => unknown) {
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!active || !end.current) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && void onMore(), {
      rootMargin: '400px',
    });
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [active, onMore]);
  return end;
}

/** Loads back to the entry that the address names, then shows it. */
function useMarkedInView(marked: number | null, oldest: number, canLoad: boolean, onMore: () => unknown) {
  useEffect(() => {
    if (marked === null) return;
    if (marked >= oldest) document.getElementById(`entry-${marked}`)?.scrollIntoView({ block: 'center' });
    else if (canLoad) void onMore();
  }, [marked, oldest, canLoad, onMore]);
}

import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EntrySentence } from '@/features/ledger';
import { EmptyState, Face, LoadingRows, ProblemNote, When } from '@/shared/ui';
import styles from './ActivityList.module.css';
import { keyOf, ofOthers, unseenOf, type useActivity, useMarkSeen, useMe } from './useActivity';

export function ActivityList({ activity, onClose }: { activity: ReturnType<typeof useActivity>; onClose: () => void }) {
  const { t } = useTranslation('shell');
  const markSeen = useMarkSeen();
  const me = useMe();
  const { data, error, isPending } = activity;
  const newest = data?.items[0];
  const others = data ? ofOthers(data, me) : [];
  const unseen = unseenOf(others, data?.unseen ?? 0);
  return (
    <>
      <div className={styles.head}>
        <h2>{t('activity.title')}</h2>
        <Button
          variant="subtle"
          size="compact-sm"
          disabled={!newest || data?.unseen === 0}
          onClick={() => newest && void markSeen(newest.at)}
        >
          {t('activity.mark_seen')}
        </Button>
      </div>
      <div className={styles.body}>
        {isPending && <LoadingRows rows={4} />}
        <ProblemNote problem={error} onRetry={() => void activity.refetch()} />
        {data && others.length === 0 && (
          <EmptyState picture="bell" heading="h3" title={t('activity.empty')} text={t('activity.empty_text')} />
        )}
        <ul className={styles.list}>
          {others.map((entry) => (
            <li key={keyOf(entry)} data-unseen={unseen.has(keyOf(entry)) || undefined}>
              <Link
                to="/engagements/$id/record"
                params={{ id: entry.engagement.id }}
                hash={`entry-${entry.index}`}
                className={styles.entry}
                onClick={onClose}
              >
                <Face name={entry.actor.name} party={asParty(entry.actor.party)} />
                <span className={styles.words}>
                  <EntrySentence entry={entry} />
                  <span className={styles.where}>
                    {entry.engagement.title} · <When at={entry.at} />
                  </span>
                </span>
                {unseen.has(keyOf(entry)) && <span className={styles.mark} role="img" aria-label={t('activity.new')} />}
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}

function asParty(party: string | null | undefined) {
  return party === 'client' || party === 'vendor' ? party : null;
}

import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Face, LoadingRows, ProblemNote, Section, When } from '@/shared/ui';
import { useLatest } from '../api';
import { EntrySentence } from './EntrySentence';
import styles from './LatestEntries.module.css';

/** The newest lines of the record, for the overview. */
export function LatestEntries({ engagement }: { engagement: string }) {
  const { t } = useTranslation('ledger');
  const { data, error, isPending, refetch } = useLatest(engagement, 6);
  return (
    <Section
      title={t('latest')}
      actions={
        <Link to="/engagements/$id/record" params={{ id: engagement }} className={styles.all}>
          {t('whole_record')}
        </Link>
      }
    >
      {isPending && <LoadingRows rows={4} />}
      <ProblemNote problem={error} onRetry={() => void refetch()} />
      <ul className={styles.list}>
        {data?.items.map((entry) => (
          <li key={entry.index}>
            <Face name={entry.actor.name} party={entry.actor.party as 'client' | 'vendor' | null} size={22} />
            <span className={styles.words}>
              <EntrySentence entry={entry} />
            </span>
            <span className={styles.when}>
              <When at={entry.at} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

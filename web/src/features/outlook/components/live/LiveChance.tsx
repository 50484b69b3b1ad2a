import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { problemTexts } from '@/shared/ui';
import { unlikelyBelow } from '../../model/chance';
import { affected, type Effect } from '../../model/live';
import type { TentativeStore } from '../../model/tentative';
import { Chance } from '../Chance';
import { useDates } from '../useDates';
import styles from './LiveChance.module.css';

/** What a change under way would do to the promise it endangers the most. */
export function LiveChance({ engagement, store }: { engagement: string; store: TentativeStore }) {
  const { t } = useTranslation('outlook');
  const { edit, answered, answer, problem } = useSyncExternalStore(store.subscribe, store.snapshot);
  if (problem) return <Refused problem={problem} />;
  if (!answer) return <span className={styles.note}>{t('live.asking')}</span>;
  const [worst, ...others] = affected(answer);
  // Read out once the hand rests, not at every step of it.
  const about = { 'aria-busy': answered !== edit, 'data-about': JSON.stringify(answered) };
  if (!worst)
    return (
      <span className={styles.note} {...about}>
        {t('live.nothing')}
      </span>
    );
  return (
    <span className={styles.note} role="status" {...about}>
      <Words effect={worst} />
      {others.length > 0 && <span className={styles.quiet}>{t('live.others', { count: others.length })}</span>}
      {(worst.after.probability ?? 1) < unlikelyBelow && (
        <Link
          to="/engagements/$id/forecast"
          params={{ id: engagement }}
          search={{ milestone: worst.after.task_id ?? 'end' }}
        >
          {t('live.levers')}
        </Link>
      )}
    </span>
  );
}

/** "Go live 14 Mar: 1 in 12 · 80 % on 2 Apr" */
function Words({ effect: { after } }: { effect: Effect }) {
  const { t } = useTranslation('outlook');
  const dates = useDates();
  const title = after.task_id ? after.title : t('milestones.end');
  return (
    <>
      <strong className={styles.title}>{after.by ? `${title} ${dates.day(after.by)}` : title}</strong>
      {after.probability !== null && <Chance probability={after.probability} by={after.by} />}
      <span className={styles.quiet}>{t('live.p80', { day: dates.day(after.p80) })}</span>
    </>
  );
}

function Refused({ problem }: { problem: unknown }) {
  return (
    <span className={styles.note} role="status">
      <IconAlertTriangle size={15} className={styles.warn} aria-hidden="true" />
      {problemTexts(problem).text}
    </span>
  );
}

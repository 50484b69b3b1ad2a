import { useTranslation } from 'react-i18next';
import type { WhatIfAnswer } from '@/shared/api';
import { ProblemNote } from '@/shared/ui';
import { affected, type Effect } from '../../model/live';
import { oddsWords } from '../../model/odds';
import { goalFirst } from '../../model/trial';
import { Chance } from '../Chance';
import { useDates } from '../useDates';
import styles from './TrialEffects.module.css';

interface Props {
  answer: WhatIfAnswer | undefined;
  /** The date that is to be helped; null: the plan's end. */
  goal: string | null;
  problem: unknown;
  onRetry: () => void;
}

const shown = 2;

/** What a change that is tried would do: each date's chance, and the day that is 80 % sure, after and before. */
export function TrialEffects({ answer, goal, problem, onRetry }: Props) {
  const { t } = useTranslation('outlook');
  if (problem) return <ProblemNote problem={problem} onRetry={onRetry} />;
  if (!answer) return <span>{t('live.asking')}</span>;
  const effects = goalFirst(affected(answer), goal);
  if (effects.length === 0) return <span>{t('live.nothing')}</span>;
  return (
    <ul className={styles.effects}>
      {effects.slice(0, shown).map((effect) => (
        <Line key={effect.after.task_id ?? 'end'} effect={effect} />
      ))}
      {effects.length > shown && (
        <li className={styles.quiet}>{t('live.others', { count: effects.length - shown })}</li>
      )}
    </ul>
  );
}

/** "Go live 14 Mar: 7 in 10 likely instead of 4 in 10 · 80 % on 2 Apr, until now 9 Apr" */
function Line({ effect: { before, after } }: { effect: Effect }) {
  const { t } = useTranslation('outlook');
  const dates = useDates();
  const title = after.task_id ? after.title : t('milestones.end');
  const odds = before.probability === null ? null : oddsWords(before.probability, t);
  const changes = after.probability !== null && odds !== null && oddsWords(after.probability, t) !== odds;
  return (
    <li>
      <strong>{after.by ? `${title} ${dates.day(after.by)}` : title}</strong>
      {after.probability !== null && <Chance probability={after.probability} by={after.by} />}
      {changes && <span className={styles.quiet}>{t('trial.instead', { before: odds })}</span>}
      <span className={styles.quiet}>
        {t('trial.p80', { day: dates.day(after.p80), before: dates.day(before.p80) })}
      </span>
    </li>
  );
}

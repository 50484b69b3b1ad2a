import { Button } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Lever, Outlook } from '@/shared/api';
import { LoadingRows, ProblemNote } from '@/shared/ui';
import { useLevers } from '../../api';
import { oddsWords } from '../../model/odds';
import { daysOf } from '../../model/risk';
import { useDates } from '../useDates';
import styles from './Detail.module.css';

const shown = 6;

/** What would help, each computed by simulating the plan with it; trying one opens the place where it is done. */
export function Levers({ engagement, outlook }: { engagement: string; outlook: Outlook }) {
  const { t } = useTranslation('outlook');
  const answer = useLevers(engagement, outlook.task_id);
  const levers = (answer.data?.levers ?? []).slice(0, shown);
  return (
    <div>
      <h3 className={styles.small}>{t('levers.title')}</h3>
      <p className={styles.quiet}>{t('levers.text')}</p>
      {answer.isPending && <LoadingRows rows={4} />}
      <ProblemNote problem={answer.error} onRetry={() => void answer.refetch()} />
      {answer.data && levers.length === 0 && <p className={styles.quiet}>{t('levers.none')}</p>}
      <ul className={styles.list}>
        {levers.map((lever) => (
          <li key={`${lever.kind} ${lever.task_id} ${lever.title}`}>
            <span className={styles.lever}>
              {leverWords(lever, t)}
              <Gain lever={lever} promised={outlook.promised !== null} />
            </span>
            <Try engagement={engagement} lever={lever} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function leverWords({ kind, title, duration, shortened }: Lever, t: TFunction<'outlook'>): string {
  const days = (text: string | null) => Math.round(daysOf(text ?? '') * 10) / 10;
  return t(`levers.${kind}`, { title, from: days(duration), to: days(shortened) });
}

/** The chance of the promise with it, where that is another, and the date it makes sure. */
function Gain({ lever, promised }: { lever: Lever; promised: boolean }) {
  const { t } = useTranslation('outlook');
  const dates = useDates();
  const { days_gained, p80 } = lever;
  const [before, after] = [oddsWords(lever.probability_before, t), oddsWords(lever.probability_after, t)];
  return (
    <span className={styles.gain}>
      {promised && after !== before && <strong>{t('levers.instead', { after, before })}</strong>}
      {t('levers.p80', { day: dates.day(p80), count: Math.round(days_gained) })}
    </span>
  );
}

function Try({ engagement, lever }: { engagement: string; lever: Lever }) {
  const { t } = useTranslation('outlook');
  const { to, search, key } = placeOf(lever);
  return (
    <Button
      component={Link}
      to={to}
      params={{ id: engagement } as never}
      search={search as never}
      variant="subtle"
      size="compact-sm"
      rightSection={<IconArrowRight size={14} aria-hidden="true" />}
      aria-label={t(`levers.open_${key}`, { title: lever.title })}
    >
      {t(`levers.to_${key}`)}
    </Button>
  );
}

/** Risks are resolved in the register, deliverables cut in the scope, all else is done in the plan. */
function placeOf({ title, risk_id, clause_id }: Lever) {
  if (risk_id) return { to: '/engagements/$id/forecast', search: { risk: risk_id }, key: 'risk' } as const;
  if (clause_id) return { to: '/engagements/$id/scope', search: {}, key: 'scope' } as const;
  return { to: '/engagements/$id/plan', search: { q: title }, key: 'plan' } as const;
}

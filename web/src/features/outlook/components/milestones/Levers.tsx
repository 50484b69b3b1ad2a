import { Button } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Lever, Outlook } from '@/shared/api';
import { LoadingRows, ProblemNote } from '@/shared/ui';
import { useLevers } from '../../api';
import { keyOf } from '../../model/chance';
import { oddsWords } from '../../model/odds';
import { trialAddress } from '../../model/trial';
import { useDates } from '../useDates';
import styles from './Detail.module.css';
import { leverWords } from './leverWords';

const shown = 6;

/** What would help, each computed by simulating the plan with it; trying one shows it where it is done. */
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
          <li key={trialAddress(lever, lever.title)}>
            <span className={styles.lever}>
              {leverWords(lever, t)}
              <Gain lever={lever} promised={outlook.promised !== null} />
            </span>
            <Try engagement={engagement} lever={lever} goal={keyOf(outlook)} />
          </li>
        ))}
      </ul>
    </div>
  );
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

function Try({ engagement, lever, goal }: { engagement: string; lever: Lever; goal: string }) {
  const { t } = useTranslation('outlook');
  const { to, search, key } = placeOf(lever, goal);
  return (
    <Button
      component={Link}
      to={to}
      params={{ id: engagement } as never}
      search={search as never}
      variant="subtle"
      size="compact-sm"
      rightSection={<IconArrowRight size={14} aria-hidden="true" />}
      data-no-print
      aria-label={t(`levers.open_${key}`, { title: lever.title })}
    >
      {t(`levers.to_${key}`)}
    </Button>
  );
}

/** Risks are resolved in the register, deliverables cut in the scope, all else is tried in the plan and applied there. */
function placeOf(lever: Lever, goal: string) {
  const { risk_id, clause_id } = lever;
  if (risk_id) return { to: '/engagements/$id/forecast', search: { risk: risk_id }, key: 'risk' } as const;
  if (clause_id) return { to: '/engagements/$id/scope', search: {}, key: 'scope' } as const;
  return { to: '/engagements/$id/plan', search: { try: trialAddress(lever, goal) }, key: 'plan' } as const;
}

import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ChangeSummary, Engagement } from '@/shared/api';
import { formatInstant } from '@/shared/time';
import { Side, When } from '@/shared/ui';
import { courtOf } from '../../model/turn';
import { StateMark } from '../StateMark';
import styles from './Changes.module.css';

/** Where it stands, in whose court it is, and how it ended. */
export function ChangeFacts({ engagement, change }: { engagement: Engagement; change: ChangeSummary }) {
  const { t } = useTranslation('baseline');
  const { state, party, created_by, created_at, closed_by, closed_at, reason, baseline_number } = change;
  const court = courtOf(change);
  return (
    <div className={styles.facts}>
      <div className={styles.line}>
        <StateMark state={state} />
        {court && (
          <span className={styles.court} data-mine={court === engagement.party || undefined}>
            {t('changes.waits_for')} <Side party={court} name={engagement[court]?.name} />
          </span>
        )}
        <span className={styles.quiet}>
          {t('changes.by', { name: created_by })} <When at={created_at} />
        </span>
        <Side party={party} label={engagement[party]?.name} />
      </div>
      {baseline_number !== null && (
        <p className={styles.reason}>
          <Link to="/engagements/$id/baselines/$number" params={{ id: engagement.id, number: String(baseline_number) }}>
            {t(state === 'overtaken' ? 'changes.says_already' : 'changes.in_force', { number: baseline_number })}
          </Link>
        </p>
      )}
      {closed_at && closed_by && state !== 'accepted' && (
        <p className={styles.reason}>
          {t(`closed.${state}`, { name: closed_by, at: formatInstant(closed_at) })} {reason && <q>{reason}</q>}
        </p>
      )}
    </div>
  );
}

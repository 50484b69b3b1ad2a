import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ChangeSummary, Engagement } from '@/shared/api';
import { Side, When } from '@/shared/ui';
import { courtOf } from '../../model/turn';
import { StateMark } from '../StateMark';
import styles from './Changes.module.css';

export function ChangeRow({ engagement, change }: { engagement: Engagement; change: ChangeSummary }) {
  const { t } = useTranslation('baseline');
  const court = courtOf(change);
  return (
    <li className={styles.row}>
      <span className={styles.number}>{change.number}</span>
      <div className={styles.body}>
        <div className={styles.line}>
          <Link
            to="/engagements/$id/changes/$change"
            params={{ id: engagement.id, change: String(change.number) }}
            className={styles.title}
          >
            {change.title}
          </Link>
          <StateMark state={change.state} />
          {court && (
            <span className={styles.court} data-mine={court === engagement.party || undefined}>
              {t('changes.waits_for')} <Side party={court} label={engagement[court]?.name} />
            </span>
          )}
        </div>
        <span className={styles.quiet}>
          {t('changes.by', { name: change.created_by })} <When at={change.created_at} />
          {change.version > 1 && ` · ${t('changes.versions', { count: change.version })}`}
          {change.baseline_number !== null &&
            ` · ${t(change.state === 'overtaken' ? 'changes.overtaken' : 'changes.became', { number: change.baseline_number })}`}
        </span>
      </div>
    </li>
  );
}

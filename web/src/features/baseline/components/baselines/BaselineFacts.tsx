import { useTranslation } from 'react-i18next';
import type { Baseline } from '@/shared/api';
import { formatInstant } from '@/shared/time';
import { endOf } from '../../model/remaining';
import { Countdown } from '../Countdown';
import { Hash } from '../Hash';
import { StateMark } from '../StateMark';
import styles from './Baselines.module.css';

/** Where it stands, its hash, and who said what last. */
export function BaselineFacts({ baseline }: { baseline: Baseline }) {
  const { t } = useTranslation('baseline');
  const { state, hash, note, in_force_at, closed_at, closed_by, reason } = baseline;
  return (
    <div className={styles.facts}>
      <div className={styles.line}>
        <StateMark state={state} />
        {state === 'offered' && <Countdown until={endOf(baseline.valid_until)} />}
        <span className={styles.quiet}>
          {in_force_at
            ? t('baselines.in_force_at', { at: formatInstant(in_force_at) })
            : t('offer.by_at', { name: baseline.offered_by, at: formatInstant(baseline.offered_at) })}
        </span>
      </div>
      <div className={styles.line}>
        <span className={styles.quiet}>{t('hash.title')}</span>
        <Hash hash={hash} />
      </div>
      {note && <q className={styles.note}>{note}</q>}
      {closed_at && closed_by && (
        <p className={styles.reason}>
          {t(`closed.${state}`, { name: closed_by, at: formatInstant(closed_at) })}
          {reason && <q>{reason}</q>}
        </p>
      )}
    </div>
  );
}

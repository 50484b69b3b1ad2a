import { Button } from '@mantine/core';
import { IconFileTypePdf } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Baseline } from '@/shared/api';
import { formatDay } from '@/shared/time';
import { Side } from '@/shared/ui';
import { statementAddress } from '../../api';
import { nameOfBaseline } from '../../model/turn';
import { Hash } from '../Hash';
import { StateMark } from '../StateMark';
import styles from './Baselines.module.css';

export function BaselineRow({ engagement, baseline }: { engagement: string; baseline: Baseline }) {
  const { t } = useTranslation('baseline');
  const { number, state, hash, in_force_at, signatures, change_number, reason } = baseline;
  return (
    <li className={styles.row} data-state={state}>
      <span className={styles.number} aria-hidden="true">
        {number ?? '–'}
      </span>
      <div className={styles.body}>
        <div className={styles.line}>
          <Link
            to="/engagements/$id/baselines/$number"
            params={{ id: engagement, number: nameOfBaseline(baseline) }}
            className={styles.title}
          >
            {number === null ? t('offer.of', { day: formatDay(baseline.offered_at) }) : t('baseline_n', { number })}
          </Link>
          <StateMark state={state} />
          {in_force_at && <span className={styles.quiet}>{t('baselines.since', { day: formatDay(in_force_at) })}</span>}
        </div>
        <div className={styles.line}>
          {signatures.map(({ party, name }) => (
            <span key={party} className={styles.signer}>
              <Side party={party} /> {name}
            </span>
          ))}
          {change_number !== null && (
            <span className={styles.quiet}>{t('baselines.from_change', { number: change_number })}</span>
          )}
          {reason && <q className={styles.quiet}>{reason}</q>}
        </div>
        <div className={styles.line}>
          <Hash hash={hash} />
        </div>
      </div>
      {number !== null && (
        <Button
          component="a"
          href={statementAddress(engagement, number)}
          download
          variant="default"
          size="xs"
          leftSection={<IconFileTypePdf size={15} />}
          aria-label={t('pdf.of', { number })}
          data-no-print
        >
          PDF
        </Button>
      )}
    </li>
  );
}

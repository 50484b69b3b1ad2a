import { useTranslation } from 'react-i18next';
import type { TrackRecord } from '@/shared/api';
import { LoadingRows, ProblemNote, Section } from '@/shared/ui';
import { useTrackRecord } from '../api';
import { Reliability } from './charts/Reliability';
import styles from './TrackRecord.module.css';

/** How well earlier forecasts were kept, and on how much history this one stands. */
export function TrackRecordSection({ engagement }: { engagement: string }) {
  const { t } = useTranslation('outlook');
  const record = useTrackRecord(engagement);
  return (
    <Section title={t('record.title')} text={t('record.text')}>
      {record.isPending && <LoadingRows rows={3} />}
      <ProblemNote problem={record.error} onRetry={() => void record.refetch()} />
      {record.data && (
        <div className={styles.columns}>
          <Standing record={record.data} />
          {record.data.brier === null ? (
            <p className={styles.none}>{t('record.none')}</p>
          ) : (
            <Reliability bins={record.data.bins} brier={record.data.brier} />
          )}
        </div>
      )}
    </Section>
  );
}

function Standing({ record }: { record: TrackRecord }) {
  const { t, i18n } = useTranslation('outlook');
  const { basis, enough, projects, own_projects, threshold, stretch, finished_tasks, task_ratio } = record;
  const factor = (value: number) => value.toLocaleString(i18n.language, { maximumFractionDigits: 2 });
  const percent = (share: number | null) => Math.round((share ?? 0) * 100);
  return (
    <div>
      <p className={styles.basis}>{t(`record.${basis}`)}</p>
      <p>{t('record.stands_on', { count: projects, own: own_projects })}</p>
      {!enough && <p className={styles.thin}>{t('record.not_enough', { threshold })}</p>}
      {enough && <p>{t('record.stretch', { factor: factor(stretch) })}</p>}
      <details className={styles.none}>
        <summary>{t('record.measured')}</summary>
        {task_ratio !== null && <p>{t('record.tasks', { count: finished_tasks, factor: factor(task_ratio) })}</p>}
        {record.covered50 !== null && (
          <p>{t('record.covered', { covered50: percent(record.covered50), covered80: percent(record.covered80) })}</p>
        )}
        <p>{t('record.method')}</p>
      </details>
    </div>
  );
}

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Engagement } from '@/shared/api';
import { formatLocalDay } from '@/shared/time';
import { Share, Side } from '@/shared/ui';
import styles from './FactStrip.module.css';

/** The handful of figures that people open the page for. */
export function FactStrip({ engagement }: { engagement: Engagement }) {
  const { t } = useTranslation('engagement');
  const { client, vendor, finish, percent_complete, task_count, title } = engagement;
  const unknown = <span className={styles.unknown}>{t('overview.not_planned')}</span>;
  return (
    <dl className={styles.strip}>
      <Fact label={t('overview.finish')} large>
        {finish ? formatLocalDay(finish) : unknown}
      </Fact>
      <Fact label={t('overview.progress')} large>
        {task_count > 0 ? <Share percent={percent_complete} label={t('progress_of', { title })} /> : unknown}
      </Fact>
      <Fact label={t('overview.tasks')} large>
        {task_count}
      </Fact>
      <Fact label={t('overview.parties')}>
        <span className={styles.parties}>
          <Side party="client" name={client.name} />
          {vendor ? (
            <Side party="vendor" name={vendor.name} />
          ) : (
            <span className={styles.unknown}>{t('no_vendor')}</span>
          )}
        </span>
      </Fact>
    </dl>
  );
}

function Fact({ label, large, children }: { label: string; large?: boolean; children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{label}</dt>
      <dd data-large={large || undefined}>{children}</dd>
    </div>
  );
}

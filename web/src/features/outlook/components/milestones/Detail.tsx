import { IconDiamond, IconFlag } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { HistorySeries, Outlook } from '@/shared/api';
import { Drivers } from '../charts/Drivers';
import { HistoryBand } from '../charts/HistoryBand';
import { RiskDrivers } from '../charts/RiskDrivers';
import { SCurve } from '../charts/SCurve';
import { useDates } from '../useDates';
import styles from './Detail.module.css';
import { Levers } from './Levers';

interface Props {
  engagement: string;
  outlook: Outlook;
  history: HistorySeries | undefined;
}

const shown = 8;

/** Everything about one date: how it spreads, how its forecast moved, what drives it and what would help. */
export function Detail({ engagement, outlook, history }: Props) {
  const { t } = useTranslation('outlook');
  const dates = useDates();
  const isEnd = outlook.task_id === null;
  const Icon = isEnd ? IconFlag : IconDiamond;
  return (
    <section className={styles.detail} aria-labelledby="outlook-detail">
      <h2 id="outlook-detail" className={styles.title}>
        <Icon size={16} aria-hidden="true" />
        {isEnd ? t('milestones.end') : outlook.title}
        {outlook.promised && (
          <span className={styles.promised}>{t('curve.promised', { day: dates.full(outlook.promised) })}</span>
        )}
      </h2>
      {outlook.finished ? (
        <p className={styles.quiet}>
          {t('milestones.reached', { day: dates.full(outlook.reached ?? outlook.planned) })}
        </p>
      ) : (
        <div className={styles.grid}>
          <SCurve outlook={outlook} />
          {history && history.points.length > 1 ? (
            <HistoryBand series={history} />
          ) : (
            <div>
              <h3 className={styles.small}>{t('history.title')}</h3>
              <p className={styles.quiet}>{t('history.none')}</p>
            </div>
          )}
          <div>
            <Drivers engagement={engagement} drivers={outlook.drivers.slice(0, shown)} />
            <RiskDrivers drivers={outlook.risk_drivers.slice(0, shown)} />
          </div>
          <Levers engagement={engagement} outlook={outlook} />
        </div>
      )}
    </section>
  );
}

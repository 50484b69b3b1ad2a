import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Engagement, Forecast, Outlook } from '@/shared/api';
import { DateBridge, LoadingRows, ProblemNote, Section } from '@/shared/ui';
import { useForecast, usePlanTasks } from '../api';
import { momentOf } from '../model/axis';
import { burnUp } from '../model/burnUp';
import { keyOf, lastPromise, mostEndangered } from '../model/chance';
import { Chance } from './Chance';
import { FanChart } from './charts/FanChart';
import styles from './Glance.module.css';
import { useDates } from './useDates';

const shown = 3;

/** For the engagement's first page: where the work is going, and the promises in the most danger. */
export function Glance({ engagement }: { engagement: Engagement }) {
  const { t } = useTranslation('outlook');
  const forecast = useForecast(engagement.id, true);
  return (
    <Section
      title={t('forecast_title')}
      actions={
        <Link to="/engagements/$id/forecast" params={{ id: engagement.id }} className={styles.all}>
          {t('glance.all')}
        </Link>
      }
    >
      {forecast.isPending && <LoadingRows rows={6} />}
      <ProblemNote problem={forecast.error} onRetry={() => void forecast.refetch()} />
      {forecast.data?.end && <Outlooks engagement={engagement} forecast={forecast.data} end={forecast.data.end} />}
    </Section>
  );
}

function Outlooks({ engagement, forecast, end }: { engagement: Engagement; forecast: Forecast; end: Outlook }) {
  const { t } = useTranslation('outlook');
  const tasks = usePlanTasks(engagement.id) ?? [];
  const worst = mostEndangered(forecast.milestones.filter((one) => !one.finished)).slice(0, shown);
  return (
    <>
      <DateBridge engagement={engagement} end={end} />
      <FanChart
        title={t('fan.title')}
        past={burnUp(tasks, momentOf(forecast.as_of))}
        percent={engagement.percent_complete}
        asOf={forecast.as_of}
        end={end}
        promise={lastPromise(forecast.milestones)}
      />
      <ul className={styles.list}>
        {worst.map((outlook) => (
          <Milestone key={keyOf(outlook)} engagement={engagement.id} outlook={outlook} />
        ))}
      </ul>
    </>
  );
}

function Milestone({ engagement, outlook }: { engagement: string; outlook: Outlook }) {
  const { t } = useTranslation('outlook');
  const dates = useDates();
  const date = outlook.promised
    ? t('curve.promised', { day: dates.full(outlook.promised) })
    : t('glance.p80', { day: dates.full(outlook.p80) });
  return (
    <li>
      <Link
        to="/engagements/$id/forecast"
        params={{ id: engagement }}
        search={{ milestone: keyOf(outlook) }}
        className={styles.name}
      >
        {outlook.title}
      </Link>
      <Chance probability={outlook.probability} by={outlook.promised} />
      <span className={styles.date}>{date}</span>
    </li>
  );
}

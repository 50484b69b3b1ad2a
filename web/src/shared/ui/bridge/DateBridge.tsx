import { useTranslation } from 'react-i18next';
import { api, type Engagement } from '@/shared/api';
import { may } from '@/shared/permissions';
import { formatLocalDay } from '@/shared/time';
import { ProblemNote } from '../ProblemNote';
import { LoadingRows } from '../Rows';
import { Term } from '../Term';
import styles from './DateBridge.module.css';
import { daysBetween, type NamedDate, namedDates, placesOf } from './dates';

/**
 * When all will be done, by each way of reckoning at once: agreed, planned, even odds, 80 %, at this pace. The same
 * names wherever a date of the end is shown, so that nobody has to guess why two pages differ.
 */
export function DateBridge({ engagement }: { engagement: Engagement }) {
  const { forecast, value, isPending } = useEnds(engagement);
  if (isPending) return <LoadingRows rows={2} />;
  const dates = namedDates(forecast.data?.end ?? null, value.data ?? null);
  return (
    <>
      <ProblemNote problem={forecast.error} onRetry={() => void forecast.refetch()} />
      <ProblemNote problem={value.error} onRetry={() => void value.refetch()} />
      {dates.length > 1 && <Bridge dates={dates} />}
    </>
  );
}

function useEnds(engagement: Engagement) {
  const init = { params: { path: { engagement: engagement.id } } };
  const sees = { forecast: may(engagement, 'forecast.view'), value: may(engagement, 'value.view') };
  const foreseen = sees.forecast && engagement.task_count > 0;
  const forecast = api.useQuery('get', '/engagements/{engagement}/forecast', init, { enabled: foreseen });
  const value = api.useQuery('get', '/engagements/{engagement}/earned-value', init, { enabled: sees.value });
  return { forecast, value, isPending: (foreseen && forecast.isPending) || (sees.value && value.isPending) };
}

function Bridge({ dates }: { dates: NamedDate[] }) {
  const { t } = useTranslation('common');
  return (
    <figure className={styles.bridge} aria-label={t('bridge.label')}>
      <Line dates={dates} />
      <dl className={styles.dates}>
        {dates.map((date) => (
          <Named key={date.name} date={date} />
        ))}
      </dl>
      <figcaption className={styles.why}>{useWhy(dates)}</figcaption>
    </figure>
  );
}

function Line({ dates }: { dates: NamedDate[] }) {
  const places = placesOf(dates);
  return (
    <div className={styles.line} aria-hidden="true">
      {dates.map(({ name }, index) => (
        <span key={name} className={styles.dot} data-name={name} style={{ left: `${(places[index] ?? 0) * 100}%` }} />
      ))}
    </div>
  );
}

function Named({ date: { name, day } }: { date: NamedDate }) {
  const { t } = useTranslation('common');
  return (
    <div className={styles.date}>
      <dt>
        <span className={styles.dot} data-name={name} aria-hidden="true" />
        <Term word={t(`bridge.${name}`)} means={t(`bridge.define.${name}`)} />
      </dt>
      <dd>{formatLocalDay(day)}</dd>
    </div>
  );
}

/** How far apart they are, and why. */
function useWhy(dates: NamedDate[]): string {
  const { t } = useTranslation('common');
  if (dates.some((date) => date.name === 'finished')) return t('bridge.done');
  const days = daysBetween(dates, 'agreed', 'sure');
  const late = days !== null && days > 0 ? `${t('bridge.apart', { count: days })} ` : '';
  const pace = dates.some((date) => date.name === 'pace') ? ` ${t('bridge.why_pace')}` : '';
  return `${late}${t('bridge.why')}${pace}`;
}

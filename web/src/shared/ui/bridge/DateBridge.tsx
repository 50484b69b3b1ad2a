import { useTranslation } from 'react-i18next';
import { api, type EarnedValue, type Engagement, type Outlook } from '@/shared/api';
import { may } from '@/shared/permissions';
import { formatLocalDay } from '@/shared/time';
import { ProblemNote } from '../ProblemNote';
import { LoadingRows } from '../Rows';
import { Term } from '../Term';
import styles from './DateBridge.module.css';
import { daysApart, type NamedDate, namedDates, placesOf } from './dates';

interface Props {
  engagement: Engagement;
  /** What the page has read itself, and reports on itself when that fails; the rest is read here. */
  end?: Outlook;
  value?: EarnedValue;
}

/**
 * When all will be done, by each way of reckoning at once: agreed, planned, even odds, 80 %, at this pace. The same
 * names wherever a date of the end is shown, so that nobody has to guess why two pages differ.
 */
export function DateBridge({ engagement, end, value }: Props) {
  const { forecast, earned, asked } = useMissing({ engagement, end, value });
  const isPending = (asked.forecast && forecast.isPending) || (asked.value && earned.isPending);
  if (isPending) return <LoadingRows rows={2} />;
  const dates = namedDates(end ?? forecast.data?.end ?? null, value ?? earned.data ?? null);
  return (
    <>
      {asked.forecast && <ProblemNote problem={forecast.error} onRetry={() => void forecast.refetch()} />}
      {asked.value && <ProblemNote problem={earned.error} onRetry={() => void earned.refetch()} />}
      {dates.length > 1 && <Bridge dates={dates} />}
    </>
  );
}

/** What the page did not hand over, as far as the reader may see it. */
function useMissing({ engagement, end, value }: Props) {
  const init = { params: { path: { engagement: engagement.id } } };
  const asked = {
    forecast: !end && may(engagement, 'forecast.view') && engagement.task_count > 0,
    value: !value && may(engagement, 'value.view'),
  };
  const forecast = api.useQuery('get', '/engagements/{engagement}/forecast', init, { enabled: asked.forecast });
  const earned = api.useQuery('get', '/engagements/{engagement}/earned-value', init, { enabled: asked.value });
  return { forecast, earned, asked };
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
  const days = daysApart(dates, 'agreed', 'sure');
  const late = days !== null && days > 0 ? `${t('bridge.apart', { count: days })} ` : '';
  const pace = dates.some((date) => date.name === 'pace') ? ` ${t('bridge.why_pace')}` : '';
  return `${late}${t('bridge.why')}${pace}`;
}

import { useTranslation } from 'react-i18next';
import type { Forecast, Outlook } from '@/shared/api';
import { When } from '@/shared/ui';
import { levelOf } from '../model/chance';
import { oddsWords } from '../model/odds';
import styles from './Headline.module.css';
import levels from './Level.module.css';
import { useDates } from './useDates';

/** The one sentence people open the page for, and what it stands on. */
export function Headline({ forecast, end }: { forecast: Forecast; end: Outlook }) {
  const { t } = useTranslation('outlook');
  const dates = useDates();
  const { together, milestones, trials, as_of, made_at } = forecast;
  const count = milestones.filter((one) => one.promised !== null && !one.finished).length;
  const range = t('headline.end', {
    p50: dates.full(end.p50),
    p80: dates.full(end.p80),
    planned: dates.full(end.planned),
  });
  return (
    <div className={styles.headline}>
      <p className={styles.sentence}>
        {together === null || count === 0 ? (
          t('headline.nothing_promised')
        ) : (
          <>
            {t('headline.together', { count })}{' '}
            <strong className={levels.level} data-level={levelOf(together)}>
              {oddsWords(together, t)}
            </strong>
          </>
        )}
      </p>
      <p className={styles.range}>{range}</p>
      <p className={styles.made}>
        {t('headline.made', { trials: trials.toLocaleString(), day: dates.full(as_of) })} <When at={made_at} />
      </p>
    </div>
  );
}

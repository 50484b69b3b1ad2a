import { useTranslation } from 'react-i18next';
import type { Forecast } from '@/shared/api';
import { When } from '@/shared/ui';
import { levelOf } from '../model/chance';
import { oddsWords } from '../model/odds';
import styles from './Headline.module.css';
import levels from './Level.module.css';
import { useDates } from './useDates';

/** The one sentence people open the page for, and what it stands on. */
export function Headline({ forecast }: { forecast: Forecast }) {
  const { t } = useTranslation('outlook');
  const dates = useDates();
  const { together, milestones, trials, as_of, made_at } = forecast;
  const count = milestones.filter((one) => one.promised !== null && !one.finished).length;
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
      <p className={styles.made}>
        {t('headline.made', { trials: trials.toLocaleString(), day: dates.full(as_of) })} <When at={made_at} />
      </p>
    </div>
  );
}

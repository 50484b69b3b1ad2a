import {
  IconAlertTriangle,
  IconBan,
  IconCheck,
  IconCircleCheck,
  IconCircleDashed,
  IconClockExclamation,
  IconProgressAlert,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { daysLate, reachedWords } from '@/shared/time';
import { levelOf } from '../model/chance';
import { oddsWords } from '../model/odds';
import chance from './Chance.module.css';
import levels from './Level.module.css';
import { useDates } from './useDates';

const icons = {
  likely: IconCircleCheck,
  uncertain: IconProgressAlert,
  unlikely: IconAlertTriangle,
  out_of_reach: IconBan,
  unpromised: IconCircleDashed,
  IconClockExclamation,
};

/** How likely a date is: icon, words and colour; the figure comes with its date on hover. */
export function Chance({ probability, by }: { probability: number | null; by: string | null }) {
  const { t } = useTranslation('outlook');
  const dates = useDates();
  const level = levelOf(probability);
  const Icon = icons[level];
  const exact =
    probability === null || !by
      ? undefined
      : t('chance.exact', { percent: Math.round(probability * 100), day: dates.full(by) });
  return (
    <span className={`${levels.level} ${chance.chance}`} data-level={level} title={exact}>
      <Icon size={15} stroke={2} aria-hidden="true" />
      <span>
        {probability === null ? t('chance.unpromised') : oddsWords(probability, t)}
        {probability !== null && <span className={chance.word}>{t(`chance.${level}`)}</span>}
      </span>
    </span>
  );
}

/** In place of a chance, once it has happened. */
export function Reached({ on, by }: { on: string; by: string | null }) {
  const late = daysLate(on, by) > 0;
  const Icon = late ? IconClockExclamation : IconCheck;
  return (
    <span className={`${levels.level} ${chance.chance}`} data-level={late ? 'unlikely' : 'likely'}>
      <Icon size={15} stroke={2} aria-hidden="true" />
      {reachedWords(on, by)}
    </span>
  );
}

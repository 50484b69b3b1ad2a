import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { dateLocale } from '@/shared/time';
import { dayOf, momentOf, type Tick } from '../model/axis';

export interface Dates {
  /** "14 Mar" within a year of `now`, else "14 Mar 2027"; takes a local minute or a day. */
  day(local: string): string;
  /** "14 Mar 2027", always. */
  full(local: string): string;
  /** The label of an axis. */
  tick(tick: Tick): string;
  /** The day of a moment on an axis. */
  moment(moment: number): string;
}

const nearby = 270 * 86_400_000;

/** The plan's dates in the reader's language; no zone is applied to them. */
export function useDates(now: number = Date.now()): Dates {
  const { i18n } = useTranslation();
  const today = dayOf(now);
  return useMemo(() => {
    const format = (options: Intl.DateTimeFormatOptions) => {
      const formatter = new Intl.DateTimeFormat(dateLocale(i18n.language), { ...options, timeZone: 'UTC' });
      return (moment: number) => formatter.format(moment);
    };
    const month = i18n.language === 'vi' ? 'numeric' : 'short';
    const short = format({ day: 'numeric', month });
    const long = format({ day: 'numeric', month, year: 'numeric' });
    const months = format({ month, year: 'numeric' });
    const near = (moment: number) => Math.abs(moment - momentOf(today)) < nearby;
    return {
      day: (local) => (near(momentOf(local)) ? short : long)(momentOf(local)),
      full: (local) => long(momentOf(local)),
      tick: ({ moment, unit }) => (unit === 'day' ? short : months)(moment),
      moment: long,
    };
  }, [i18n.language, today]);
}

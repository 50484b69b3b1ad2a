import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoney } from '@/shared/money';
import { dateLocale } from '@/shared/time';
import { durationText, lengthText, type WorkUnits } from '../model/duration';
import { parseLocalMinute } from '../model/localMinute';

export interface Formats {
  /** "5 Jan 26", always as narrow; a Vietnamese month is its number: "5/1/26". */
  day(local: string | null): string;
  /** "Mon 5 Jan 2026, 08:00". */
  moment(local: string | null): string;
  duration(minutes: number | null): string;
  /** Without a currency there is nothing to show. */
  money(minor: number | null): string;
  /** Of a task's own time, which may be elapsed. */
  length(task: { elapsed: boolean }, minutes: number | null): string;
}

/** Dates and durations in the reader's language; days are remembered because a plan repeats them. */
export function useFormats(units: WorkUnits, currency?: string): Formats {
  const { i18n } = useTranslation();
  return useMemo(() => {
    const short = new Intl.DateTimeFormat(dateLocale(i18n.language), {
      day: 'numeric',
      month: i18n.language === 'vi' ? 'numeric' : 'short',
      year: '2-digit',
      timeZone: 'UTC',
    });
    const long = new Intl.DateTimeFormat(dateLocale(i18n.language), {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZone: 'UTC',
    });
    const known = new Map<string, string>();
    const day = (local: string | null) => {
      if (!local) return '';
      const key = local.slice(0, 10);
      const text = known.get(key) ?? short.format(parseLocalMinute(key) * 60_000);
      known.set(key, text);
      return text;
    };
    return {
      day,
      moment: (local) => (local ? long.format(parseLocalMinute(local) * 60_000) : ''),
      duration: (minutes) => (minutes === null ? '' : durationText(minutes, units)),
      money: (minor) => (minor === null || !currency ? '' : formatMoney(minor, currency)),
      length: ({ elapsed }, minutes) => (minutes === null ? '' : lengthText(minutes, units, elapsed)),
    };
  }, [i18n.language, units.minutes_per_day, units.minutes_per_week, currency]);
}

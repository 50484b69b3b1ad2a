import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoney, minorDigits } from '@/shared/money';
import { dateLocale } from '@/shared/time';

/** Dates, indices and amounts in the reader's language. Days are the plan's: no zone is applied. */
export function useNumbers(currency: string) {
  const { i18n } = useTranslation();
  return useMemo(() => {
    const locale = dateLocale(i18n.language);
    const month = i18n.language === 'vi' ? 'numeric' : 'short';
    const long = new Intl.DateTimeFormat(locale, { day: 'numeric', month, year: 'numeric', timeZone: 'UTC' });
    const short = new Intl.DateTimeFormat(locale, { day: 'numeric', month, timeZone: 'UTC' });
    const index = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
    const days = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
    const compact = new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      notation: 'compact',
      maximumFractionDigits: 1,
      minimumFractionDigits: 0,
    });
    const whole = new Intl.NumberFormat(locale, { style: 'currency', currency, maximumFractionDigits: 0 });
    return {
      day: (day: string) => long.format(Date.parse(day)),
      tick: (moment: number) => short.format(moment),
      index: (value: number) => index.format(value),
      days: (value: number) => days.format(value),
      money: (minor: number) => formatMoney(minor, currency),
      /** A forecast: nobody knows its cents. */
      about: (minor: number) => whole.format(minor / 10 ** minorDigits(currency)),
      brief: (minor: number) => compact.format(minor / 10 ** minorDigits(currency)),
    };
  }, [i18n.language, currency]);
}

import type { EarnedValue, Outlook } from '@/shared/api';
import { daysBetween } from '@/shared/time';

/** The dates on which all may be done, each by another way of reckoning; the same names on every page. */
export type DateName = 'agreed' | 'planned' | 'even' | 'sure' | 'pace' | 'finished';

export interface NamedDate {
  name: DateName;
  /** "2027-01-14" */
  day: string;
}

/** What is known of them, the earliest first. Work that is done has no odds and no pace any more. */
export function namedDates(end: Outlook | null, value: EarnedValue | null): NamedDate[] {
  const known: [DateName, string | null | undefined][] = end?.finished
    ? [
        ['agreed', value?.agreed_finish],
        ['finished', end.planned],
      ]
    : [
        ['agreed', value?.agreed_finish],
        ['planned', end?.planned],
        ['even', end?.p50],
        ['sure', end?.p80],
        ['pace', value?.expected_finish],
      ];
  return known
    .flatMap(([name, date]) => (date ? [{ name, day: date.slice(0, 10) }] : []))
    .sort((one, other) => one.day.localeCompare(other.day));
}

/** Where each lies between the first and the last, from 0 to 1. */
export function placesOf(dates: readonly NamedDate[]): number[] {
  const [first = '', last = ''] = [dates[0]?.day, dates.at(-1)?.day];
  const span = daysBetween(first, last);
  return dates.map(({ day }) => (span > 0 ? daysBetween(first, day) / span : 0));
}

/** The days from one of the dates to another; null where either is not known. */
export function daysApart(dates: readonly NamedDate[], from: DateName, to: DateName): number | null {
  const [start, end] = [from, to].map((name) => dates.find((date) => date.name === name)?.day);
  return start && end ? daysBetween(start, end) : null;
}

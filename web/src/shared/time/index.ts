import i18next from 'i18next';
import { daysLate } from './days';

export { daysBetween, daysLate, presentDay } from './days';

/** How a language writes its dates. English texts are British here, so are the dates: day before month. */
export function dateLocale(language: string): string {
  return language === 'en' ? 'en-GB' : language;
}

function locale() {
  return dateLocale(i18next.language);
}

const minute = 60_000;
const steps: Array<[Intl.RelativeTimeFormatUnit, number]> = [
  ['day', 24 * 60 * minute],
  ['hour', 60 * minute],
  ['minute', minute],
];

/** An instant of the server, in the reader's zone: "5 Jan 2026, 15:00". */
export function formatInstant(instant: string): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(instant));
}

export function formatDay(instant: string): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'medium' }).format(new Date(instant));
}

/** The day of a plan's local minute ("2026-01-05T08:00"), or a day: no zone is applied, it means the same everywhere. */
export function formatLocalDay(local: string): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeZone: 'UTC' }).format(
    new Date(`${local.slice(0, 10)}T00:00Z`),
  );
}

/** In place of a chance, once it has happened: "reached 12 Nov 2026, 3 days late". */
export function reachedWords(on: string, due: string | null): string {
  const [day, count] = [formatLocalDay(on), daysLate(on, due)];
  return count > 0 ? i18next.t('common:reached_late', { day, count }) : i18next.t('common:reached', { day });
}

/** The month of a day, for an axis: "Jan 26". */
export function formatMonth(day: string): string {
  return new Intl.DateTimeFormat(locale(), { month: 'short', year: '2-digit', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00Z`),
  );
}

/** "3 minutes ago"; older than a week becomes the day. */
export function formatRelative(instant: string, now: number = Date.now()): string {
  const difference = new Date(instant).getTime() - now;
  if (Math.abs(difference) < minute) return i18next.t('common:just_now');
  if (Math.abs(difference) > 7 * 24 * 60 * minute) return formatDay(instant);
  const format = new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' });
  const [unit, size] = steps.find(([, length]) => Math.abs(difference) >= length) ?? ['minute', minute];
  return format.format(Math.trunc(difference / size), unit);
}

/** The clock time of an instant, in the reader's zone. */
export function formatTime(instant: string): string {
  return new Intl.DateTimeFormat(locale(), { hour: '2-digit', minute: '2-digit', hour12: false }).format(
    new Date(instant),
  );
}

/** "Monday, 5 January 2026" */
export function formatLongDay(instant: string): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'full' }).format(new Date(instant));
}

import i18next from 'i18next';
import { dateLocale } from '@/shared/time';

/** Digits behind the point that a currency counts in: 2 for EUR, 0 for JPY and VND, 3 for KWD. */
export function minorDigits(currency: string): number {
  return formatter(currency).resolvedOptions().maximumFractionDigits ?? 2;
}

/** An amount in minor units as a person writes it: (1234500, 'EUR') → "€12,345.00". */
export function formatMoney(minor: number, currency: string): string {
  return formatter(currency).format(minor / 10 ** minorDigits(currency));
}

/** The same with a sign in front, for a difference. */
export function formatMoneyDifference(minor: number, currency: string): string {
  const words = formatMoney(Math.abs(minor), currency);
  return minor === 0 ? words : `${minor > 0 ? '+' : '−'}${words}`;
}

/**
 * What was typed in the reader's language, in minor units; null where it is no amount or finer than the currency is.
 * Groups may be left out or set apart by spaces.
 */
export function parseMoney(typed: string, currency: string): number | null {
  const digits = minorDigits(currency);
  const [decimal, group] = signs();
  const [whole = '', fraction = '', ...more] = typed.replace(/\s/g, '').split(decimal);
  const isGrouped = new RegExp(`^\\d{1,3}(\\${group}\\d{3})*$|^\\d+$`).test(whole);
  if (!isGrouped || more.length > 0 || fraction.length > digits || /\D/.test(fraction)) return null;
  const minor = Number(whole.replace(/\D/g, '') + fraction.padEnd(digits, '0'));
  return Number.isSafeInteger(minor) ? minor : null;
}

/** An amount as a field shows it to be edited: in the signs of the language, without the currency. */
export function typedMoney(minor: number, currency: string): string {
  const digits = minorDigits(currency);
  return new Intl.NumberFormat(locale(), { minimumFractionDigits: digits }).format(minor / 10 ** digits);
}

/** Decimal and group sign of the reader's language. */
function signs(): [string, string] {
  return new Intl.NumberFormat(locale()).format(0.5).includes(',') ? [',', '.'] : ['.', ','];
}

/** A code that is no ISO 4217 currency has two digits and its own name. */
function formatter(currency: string): Intl.NumberFormat {
  if (/^[A-Z]{3}$/.test(currency)) return new Intl.NumberFormat(locale(), { style: 'currency', currency });
  return new Intl.NumberFormat(locale(), { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}

function locale(): string {
  return dateLocale(i18next.language ?? 'en');
}

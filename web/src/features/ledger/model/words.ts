import type { TFunction } from 'i18next';
import i18next from 'i18next';
import { formatInstant, formatLocalDay } from '@/shared/time';

/** "percent_complete" → "Percent complete", for fields that have no text of their own. */
export function humanised(name: string): string {
  const words = name.replace(/[_.]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function fieldWord(name: string, t: TFunction): string {
  return i18next.exists(`ledger:field.${name}`) ? t(`ledger:field.${name}`) : humanised(name);
}

export function actionWord(action: string, t: TFunction): string {
  return i18next.exists(`ledger:action.${action}`) ? t(`ledger:action.${action}`) : humanised(action).toLowerCase();
}

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
const local = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/;
const named: Record<string, string> = {
  party: 'common:party.',
  owner: 'common:party.',
  turn: 'common:party.',
  phase: 'common:phase.',
  role: 'common:role.',
  organisation_role: 'common:organisation_role.',
};

/** A value as text; null where there is none. */
export function valueWord(value: unknown, field: string, t: TFunction): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'boolean') return value ? t('ledger:yes') : t('ledger:no');
  if (field === 'percent_complete') return `${value}%`;
  if (typeof value !== 'string') return JSON.stringify(value);
  const key = named[field] === undefined ? '' : named[field] + value;
  if (key && i18next.exists(key)) return t(key);
  if (instant.test(value)) return formatInstant(value);
  if (local.test(value)) return `${formatLocalDay(value)}, ${value.slice(11)}`;
  return value;
}

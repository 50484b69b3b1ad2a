import type { TFunction } from 'i18next';
import i18next from 'i18next';
import type { LedgerEntry } from '@/shared/api';
import { formatMoney } from '@/shared/money';
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

/** What an entry is about, where its sentence does not say so yet: an engagement has one plan and one scope. */
export function subjectWord({ actor, subject }: Pick<LedgerEntry, 'actor' | 'subject'>): string | null {
  const said = subject.type === 'plan' || (subject.type === 'scope' && subject.label === 'Scope');
  return said || subject.label === actor.name || subject.label === '' ? null : subject.label;
}

/** What stands around a value and says how to read it: the currency of an amount. */
export interface Surroundings {
  currency?: string;
}

/** The currency that an entry names, at its top or with its price. */
export function surroundingsOf(entry: { before?: unknown; after?: unknown }): Surroundings {
  for (const side of [entry.after, entry.before] as Array<Record<string, unknown> | null | undefined>) {
    const price = side?.price as Record<string, unknown> | null | undefined;
    const currency = side?.currency ?? price?.currency;
    if (typeof currency === 'string' && currency !== '') return { currency };
  }
  return {};
}

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
const local = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/;
const day = /^\d{4}-\d\d-\d\d$/;
const hash = /^[0-9a-f]{64}$/;
const named: Record<string, string> = {
  party: 'common:party.',
  owner: 'common:party.',
  turn: 'common:party.',
  phase: 'common:phase.',
  role: 'common:role.',
  organisation_role: 'common:organisation_role.',
  constraint_type: 'plan:constraint.',
  type: 'plan:link.',
  estimate_shape: 'plan:estimate.shape.',
  model: 'baseline:model.',
  unit: 'baseline:unit.',
  retainer_period: 'baseline:period.',
  status: 'outlook:risk.state.',
  kind: 'ledger:value.kind.',
};

/** A value as text; null where there is none. */
export function valueWord(value: unknown, field: string, t: TFunction, around: Surroundings = {}): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'boolean') return value ? t('ledger:yes') : t('ledger:no');
  if (typeof value === 'number') return numberWord(value, field, t, around);
  if (Array.isArray(value)) return listWord(value, field, t, around);
  return typeof value === 'string' ? textWord(value, field, t) : JSON.stringify(value);
}

function numberWord(value: number, field: string, t: TFunction, { currency }: Surroundings): string {
  if (field === 'percent_complete') return `${value}%`;
  if (field === 'probability') return `${Math.round(value * 100)}%`;
  if (field === 'base' || field === 'baseline') return t('ledger:baseline', { number: value });
  if (!field.endsWith('_minor')) return String(value);
  return currency ? formatMoney(value, currency) : t('ledger:minor_units', { value });
}

function textWord(value: string, field: string, t: TFunction): string {
  const key = named[field] === undefined ? '' : named[field] + value;
  if (key && i18next.exists(key)) return t(key);
  if (instant.test(value)) return formatInstant(value);
  if (local.test(value)) return `${formatLocalDay(value)}, ${value.slice(11)}`;
  if (day.test(value)) return formatLocalDay(value);
  return hash.test(value) ? `${value.slice(0, 12)}…` : value;
}

function listWord(values: unknown[], field: string, t: TFunction, around: Surroundings): string | null {
  if (field === 'paths') return touchedWord(values.map(String), t);
  if (threePoints.has(field)) return threePointsWord(values, field, t, around);
  const words = values.map((value) => valueWord(value, field, t, around)).filter((word) => word !== null);
  return words.length > 0 ? words.join(', ') : null;
}

const threePoints = new Set(['delay', 'cost_minor']);

/** The least, likeliest and greatest effect of a risk; nothing where it has none. */
function threePointsWord(values: unknown[], field: string, t: TFunction, around: Surroundings): string | null {
  if (values.every((value) => value === 0 || value === '' || value === '0d')) return null;
  const [low, likely, high] = values.map((value) => valueWord(value, field, t, around) ?? '0');
  return t('ledger:three_points', { low, likely, high });
}

const touchable = ['clauses', 'criteria', 'tasks', 'links', 'lines', 'rates'] as const;

/** What the places of a change lie in: "3 clauses, 1 task". A place in a clause counts the clause once. */
function touchedWord(paths: string[], t: TFunction): string {
  const elements = new Set(paths.map(elementOf));
  const counts = touchable.map(
    (kind) => [kind, [...elements].filter((one) => one.startsWith(`${kind}/`)).length] as const,
  );
  const words = counts.filter(([, count]) => count > 0).map(([kind, count]) => t(`ledger:touched.${kind}`, { count }));
  const others = [...elements].filter((one) => !touchable.some((kind) => one.startsWith(`${kind}/`))).length;
  if (others > 0) words.push(t('ledger:touched.terms', { count: others }));
  return words.join(', ');
}

/** "clauses/…/criteria/…/text" → "criteria/…", "plan/tasks/…" → "tasks/…", "price/cap_minor" as it is. */
function elementOf(path: string): string {
  const parts = path.split('/');
  for (let at = parts.length - 2; at >= 0; at--) {
    if (touchable.some((kind) => kind === parts[at])) return `${parts[at]}/${parts[at + 1]}`;
  }
  return path;
}

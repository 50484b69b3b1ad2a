import type { TFunction } from 'i18next';
import { formatMoney } from '@/shared/money';
import type { ChangeKind } from './difference';
import { type DocumentPrice, inOrder, totalOf } from './document';

export interface PriceRow {
  key: string;
  part: 'lines' | 'rates' | 'cap' | 'retainer';
  name: string;
  /** Of a rate: its unit. */
  unit?: 'hour' | 'day';
  before: number | null;
  after: number | null;
  change: ChangeKind | 'same';
}

export interface PriceDifference {
  currency: { before: string; after: string };
  /** Null where the model has no sum. */
  total: { before: number | null; after: number | null };
  rows: PriceRow[];
}

/** Both prices line by line; without an old one everything is new. */
export function priceDifference(before: DocumentPrice | undefined, after: DocumentPrice | undefined): PriceDifference {
  return {
    currency: { before: before?.currency ?? '', after: after?.currency ?? '' },
    total: { before: totalOf(before), after: totalOf(after) },
    rows: [
      ...rows('lines', before?.lines, after?.lines, (line) => line.title),
      ...rows('rates', before?.rates, after?.rates, (rate) => rate.role),
      ...single('cap', before?.cap_minor ?? null, after?.cap_minor ?? null),
      ...single('retainer', before?.retainer_minor ?? null, after?.retainer_minor ?? null),
    ],
  };
}

/** What is paid in all, for each period, or at most, as one reads it before signing. */
export function sumWords(price: DocumentPrice, t: TFunction): string {
  if (!price.currency) return t('baseline:document.no_price');
  const sum = sumOf(price);
  const amount = formatMoney(sum ?? 0, price.currency);
  if (price.model === 'fixed') return amount;
  if (price.model === 'retainer') return `${amount} ${t(`baseline:period.${price.retainer_period}`)}`;
  const model = t(`baseline:model.${price.model}`);
  return sum === null ? t('baseline:sign.no_cap', { model }) : `${model}, ${t('baseline:sign.at_most', { amount })}`;
}

/** How much that moves; null where the two cannot be subtracted. */
export function sumMoved(before: DocumentPrice, after: DocumentPrice): number | null {
  const [was, is] = [sumOf(before), sumOf(after)];
  const samePeriod = after.model !== 'retainer' || before.retainer_period === after.retainer_period;
  const alike = before.model === after.model && before.currency === after.currency && samePeriod;
  return alike && was !== null && is !== null ? is - was : null;
}

/** Null where nothing limits it. */
function sumOf(price: DocumentPrice): number | null {
  if (price.model === 'retainer') return price.retainer_minor ?? 0;
  return price.model === 'fixed' ? totalOf(price) : (price.cap_minor ?? null);
}

type Amount = { amount_minor: number; unit?: 'hour' | 'day' };

function rows<T extends Amount>(
  part: 'lines' | 'rates',
  before: Record<string, T> | undefined,
  after: Record<string, T> | undefined,
  name: (item: T) => string,
): PriceRow[] {
  return inOrder({ ...before, ...after }).map(({ id }) => {
    const [was, is] = [before?.[id], after?.[id]];
    const item = (is ?? was) as T;
    return {
      ...row(part, was?.amount_minor ?? null, is?.amount_minor ?? null),
      key: `${part}/${id}`,
      name: name(item),
      unit: item.unit,
    };
  });
}

function single(part: 'cap' | 'retainer', before: number | null, after: number | null): PriceRow[] {
  return before === null && after === null ? [] : [row(part, before, after)];
}

function row(part: PriceRow['part'], before: number | null, after: number | null): PriceRow {
  const change = before === after ? 'same' : before === null ? 'added' : after === null ? 'removed' : 'altered';
  return { key: part, part, name: '', before, after, change };
}

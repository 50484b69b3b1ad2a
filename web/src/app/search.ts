import * as z from 'zod/mini';
import type { ListView } from '@/features/engagement';
import type { RecordFilter } from '@/features/ledger';
import type { ForecastView } from '@/features/outlook';

// The address is the state: what a page shows can be sent to a colleague. Defaults stay out of it.
const phases = [
  'all',
  'open',
  'draft',
  'sourcing',
  'contracting',
  'transition',
  'delivery',
  'closing',
  'closed',
] as const;
const sorts = ['title', 'phase', 'counterpart', 'percent_complete', 'finish', 'updated_at'] as const;

const listShape = z.object({
  text: z.catch(z.string(), ''),
  phase: z.catch(z.enum(phases), 'all'),
  party: z.catch(z.enum(['all', 'client', 'vendor']), 'all'),
  sort: z.catch(z.enum(sorts), 'updated_at'),
  descending: z.catch(z.boolean(), true),
});

const recordShape = z.object({
  text: z.catch(z.string(), ''),
  party: z.catch(z.enum(['all', 'client', 'vendor']), 'all'),
  subject: z.catch(z.string(), ''),
});

const forecastShape = z.object({
  milestone: z.catch(z.string(), ''),
  risk: z.catch(z.string(), ''),
});

export function listView(search: Partial<ListView>): ListView {
  return listShape.parse(search);
}

export function listSearch(search: Record<string, unknown>): Partial<ListView> {
  return withoutDefaults(listShape.parse(search), listShape.parse({}));
}

export function recordFilter(search: Partial<RecordFilter>): RecordFilter {
  return recordShape.parse(search);
}

export function recordSearch(search: Record<string, unknown>): Partial<RecordFilter> {
  return withoutDefaults(recordShape.parse(search), recordShape.parse({}));
}

export function forecastView(search: Partial<ForecastView>): ForecastView {
  return forecastShape.parse(search);
}

export function forecastSearch(search: Record<string, unknown>): Partial<ForecastView> {
  return withoutDefaults(forecastShape.parse(search), forecastShape.parse({}));
}

function withoutDefaults<T extends object>(values: T, defaults: T): Partial<T> {
  const entries = Object.entries(values).filter(([key, value]) => value !== defaults[key as keyof T]);
  return Object.fromEntries(entries) as Partial<T>;
}

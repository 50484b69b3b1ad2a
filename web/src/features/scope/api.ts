import type { QueryClient } from '@tanstack/react-query';
import {
  api,
  type CostPage,
  client,
  type Party,
  type ScopeChange,
  type ScopeEdit,
  type ScopeTemplate,
} from '@/shared/api';

/** A clause's id, or the price. */
export type Topic = string | 'price';

export function scopeQuery(engagement: string) {
  return api.queryOptions('get', '/engagements/{engagement}/scope', { params: { path: { engagement } } });
}

export function planOfScope(engagement: string) {
  return api.queryOptions('get', '/engagements/{engagement}/plan', { params: { path: { engagement } } });
}

/** The currencies that costs are recorded in, from `after` on. */
export async function costCurrencies(engagement: string, after?: string): Promise<Set<string>> {
  const params = { path: { engagement }, query: { limit: 200, after } };
  const { data } = await client.GET('/engagements/{engagement}/costs', { params });
  const { items, next } = data as CostPage;
  const later = next === null ? [] : await costCurrencies(engagement, next);
  return new Set([...items.map(({ currency }) => currency), ...later]);
}

export function templatesQuery(engagement: string, language: 'en' | 'vi') {
  return api.queryOptions('get', '/engagements/{engagement}/scope/templates', {
    params: { path: { engagement }, query: { language } },
  });
}

export async function postEdit(engagement: string, body: ScopeEdit): Promise<ScopeChange> {
  const params = { path: { engagement } };
  const { data } = await client.POST('/engagements/{engagement}/scope/edits', { params, body });
  return data as ScopeChange;
}

/** Takes one entry of the record back; taking the answer's entry back does it again. */
export async function postReversal(engagement: string, entry: number): Promise<ScopeChange> {
  const params = { path: { engagement } };
  const { data } = await client.POST('/engagements/{engagement}/scope/reversals', { params, body: { entry } });
  return data as ScopeChange;
}

export async function postTemplate(engagement: string, { key, language }: ScopeTemplate) {
  await client.POST('/engagements/{engagement}/scope/template', {
    params: { path: { engagement } },
    body: { key, language },
  });
}

export async function postHandover(engagement: string, to: Party, note: string) {
  await client.POST('/engagements/{engagement}/scope/handovers', {
    params: { path: { engagement } },
    body: { to, note },
  });
}

export async function putSeen(queries: QueryClient, engagement: string, as_of: number) {
  await client.PUT('/engagements/{engagement}/scope/seen', { params: { path: { engagement } }, body: { as_of } });
  await queries.invalidateQueries({ queryKey: scopeQuery(engagement).queryKey });
}

import type { QueryClient } from '@tanstack/react-query';
import { api, client, type Party, type ScopeChange, type ScopeEdit, type ScopeTemplate } from '@/shared/api';

/** A clause's id, or the price. */
export type Topic = string | 'price';

export function scopeQuery(engagement: string) {
  return api.queryOptions('get', '/engagements/{engagement}/scope', { params: { path: { engagement } } });
}

export function planOfScope(engagement: string) {
  return api.queryOptions('get', '/engagements/{engagement}/plan', { params: { path: { engagement } } });
}

/** The cost recorded last, if there is any. */
export function lastCostQuery(engagement: string) {
  return api.queryOptions('get', '/engagements/{engagement}/costs', {
    params: { path: { engagement }, query: { limit: 1 } },
  });
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

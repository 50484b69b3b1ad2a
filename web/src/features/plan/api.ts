import { queryOptions } from '@tanstack/react-query';
import { api, client } from '@/shared/api';
import type { PlanChange, PlanEdit } from './model/types';

export function planQuery(engagement: string) {
  return api.queryOptions('get', '/engagements/{engagement}/plan', { params: { path: { engagement } } });
}

/** The scope is read for its price only. */
export function currencyQuery(engagement: string) {
  return queryOptions({
    ...api.queryOptions('get', '/engagements/{engagement}/scope', { params: { path: { engagement } } }),
    select: (scope) => scope.price.currency,
  });
}

/** The number of the baseline in force; null before the first is signed. */
export function newestBaselineQuery(engagement: string) {
  const params = { path: { engagement }, query: { limit: 50 } };
  return queryOptions({
    ...api.queryOptions('get', '/engagements/{engagement}/baselines', { params }),
    select: ({ items }) => items.find((one) => one.state === 'in_force')?.number ?? null,
  });
}

/** What a signed baseline says never changes. */
export function baselineDatesQuery(engagement: string, number: number) {
  return queryOptions({
    queryKey: ['plan', 'baseline dates', engagement, number],
    queryFn: async ({ signal }) => {
      const { data } = await client.GET('/engagements/{engagement}/baselines/{baseline}/document', {
        params: { path: { engagement, baseline: String(number) } },
        parseAs: 'json',
        signal,
      });
      const { dates } = data as unknown as { dates: Record<string, { start: string; finish: string }> };
      return new Map(Object.entries(dates));
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export async function postEdit(engagement: string, edit: PlanEdit): Promise<PlanChange> {
  const { data } = await client.POST('/engagements/{engagement}/plan/edits', {
    params: { path: { engagement } },
    body: edit,
  });
  return data as PlanChange;
}

/** Takes one entry of the record back; taking the answer's entry back does it again. */
export async function postReversal(engagement: string, entry: number): Promise<PlanChange> {
  const { data } = await client.POST('/engagements/{engagement}/plan/reversals', {
    params: { path: { engagement } },
    body: { entry },
  });
  return data as PlanChange;
}

export function exportUrl(engagement: string): string {
  return `/api/v1/engagements/${encodeURIComponent(engagement)}/plan/export?format=csv`;
}

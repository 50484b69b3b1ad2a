import { api, client, type PlanEdit } from '@/shared/api';
import type { WhatIfAnswer } from './model/types';

const all = { limit: 200 };

/** The register of risks, newest first. */
export function risksQuery(engagement: string) {
  return api.queryOptions('get', '/engagements/{engagement}/risks', { params: { path: { engagement }, query: all } });
}

/** The plan, for the names of its tasks. */
export function usePlanTasks(engagement: string) {
  const { data } = api.useQuery('get', '/engagements/{engagement}/plan', { params: { path: { engagement } } });
  return data?.tasks;
}

export function useForecast(engagement: string, enabled: boolean) {
  return api.useQuery('get', '/engagements/{engagement}/forecast', { params: { path: { engagement } } }, { enabled });
}

export async function askWhatIf(engagement: string, edits: PlanEdit, signal: AbortSignal) {
  const { data } = await client.POST('/engagements/{engagement}/forecast/what-if', {
    params: { path: { engagement } },
    body: { edits },
    signal,
  });
  return data as WhatIfAnswer;
}

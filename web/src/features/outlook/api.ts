import { useMemo } from 'react';
import { api, client, type Engagement, type HistorySeries, type PlanEdit, type WhatIfAnswer } from '@/shared/api';
import { may } from '@/shared/permissions';
import { keyOf } from './model/chance';

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

/** The currency of the engagement's price; empty where I may not see the scope or it cannot be read, null until it is. */
export function useCurrency({ id, permissions }: Engagement): string | null {
  const enabled = may({ permissions }, 'scope.view');
  const { data, isPending } = api.useQuery(
    'get',
    '/engagements/{engagement}/scope',
    { params: { path: { engagement: id } } },
    { enabled },
  );
  return enabled && isPending ? null : (data?.price.currency ?? '');
}

/** What was forecast when, by milestone; nothing until it is read. */
export function useHistory(engagement: string): ReadonlyMap<string, HistorySeries> {
  const params = { path: { engagement } };
  const { data } = api.useQuery('get', '/engagements/{engagement}/forecast/history', { params });
  return useMemo(() => new Map(data?.series.map((series) => [keyOf(series), series])), [data]);
}

/** What would help the date; without a task, that of the plan's end. */
export function useLevers(engagement: string, task: string | null, enabled = true) {
  const params = { path: { engagement }, query: task ? { task } : {} };
  return api.useQuery('get', '/engagements/{engagement}/forecast/levers', { params }, { enabled });
}

/** What an edit would do to the dates, to the one it is to help, and to the schedule. */
export function useTried(engagement: string, edits: PlanEdit | null, asked: { goal: string; by: string } | null) {
  const dates = asked ? [{ task_id: asked.goal, by: asked.by }] : [];
  const init = { params: { path: { engagement } }, body: { edits: edits ?? {}, dates, schedule: true } };
  return api.useQuery('post', '/engagements/{engagement}/forecast/what-if', init, { enabled: edits !== null });
}

export function useTrackRecord(engagement: string) {
  return api.useQuery('get', '/engagements/{engagement}/track-record', { params: { path: { engagement } } });
}

export async function askWhatIf(engagement: string, edits: PlanEdit, signal: AbortSignal) {
  const { data } = await client.POST('/engagements/{engagement}/forecast/what-if', {
    params: { path: { engagement } },
    body: { edits },
    signal,
  });
  return data as WhatIfAnswer;
}

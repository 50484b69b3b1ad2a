import { api } from '@/shared/api';

export function earnedValueQuery(engagement: string) {
  return api.queryOptions('get', '/engagements/{engagement}/earned-value', { params: { path: { engagement } } });
}

/** The last recorded costs, newest first. */
export function costsQuery(engagement: string) {
  return api.queryOptions('get', '/engagements/{engagement}/costs', {
    params: { path: { engagement }, query: { limit: 100 } },
  });
}

/** The plan, for the names of its tasks. */
export function usePlanTasks(engagement: string) {
  const { data } = api.useQuery('get', '/engagements/{engagement}/plan', { params: { path: { engagement } } });
  return data?.tasks;
}

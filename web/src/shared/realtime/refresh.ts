import type { Query, QueryClient } from '@tanstack/react-query';
import type { LiveMessage } from './live';

const planPath = '/engagements/{engagement}/plan';
/** What stands on stored forecasts; everything else changes only with an entry of the record. */
const forecastPaths = [
  '/engagements/{engagement}/forecast',
  '/engagements/{engagement}/forecast/history',
  '/engagements/{engagement}/track-record',
];
const ownPlanEntries = new Map<string, number>();

/** Tells that the plan in the cache already contains this entry, so that its echo does not refetch the plan. */
export function noteOwnPlanEntry(engagement: string, entry: number) {
  ownPlanEntries.set(engagement, Math.max(entry, ownPlanEntries.get(engagement) ?? -1));
}

/** Refetches what the message may have changed: queries of that engagement, lists across engagements, the activity. */
export function refreshAfter(queries: QueryClient, message: LiveMessage) {
  return queries.invalidateQueries({ predicate: (query) => isTouched(query.queryKey, message) });
}

export function isTouched(key: Query['queryKey'], message: LiveMessage): boolean {
  const [, path, init] = key as [string, string?, { params?: { path?: { engagement?: string } } }?];
  const mine = init?.params?.path?.engagement === message.engagement;
  if (!('index' in message)) return mine && forecastPaths.includes(path ?? '');
  if (path === '/engagements' || path === '/activity') return true;
  if (!path?.startsWith('/engagements/{engagement}') || !mine) return false;
  return path !== planPath || message.index > (ownPlanEntries.get(message.engagement) ?? -1);
}

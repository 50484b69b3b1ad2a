import type { QueryClient } from '@tanstack/react-query';
import { api, client, rememberCsrfToken } from './client';
import { isProblem } from './problem';
import type { Session } from './types';

export const sessionQuery = api.queryOptions(
  'get',
  '/session',
  {},
  { staleTime: Number.POSITIVE_INFINITY, retry: false },
);

/** Who is signed in, or null. Asks the server once; later answers come from the cache. */
export async function currentSession(queries: QueryClient): Promise<Session | null> {
  try {
    const session = await queries.ensureQueryData(sessionQuery);
    rememberCsrfToken(session.csrf_token);
    return session;
  } catch (error) {
    if (isProblem(error, 401)) return null;
    throw error;
  }
}

export function beginSession(queries: QueryClient, session: Session) {
  queries.clear();
  rememberCsrfToken(session.csrf_token);
  queries.setQueryData(sessionQuery.queryKey, session);
}

export function endSession(queries: QueryClient) {
  rememberCsrfToken('');
  queries.clear();
}

export async function isSetupNeeded(): Promise<boolean> {
  const { data } = await client.GET('/setup');
  return data?.needed ?? false;
}

/** The signed-in session; only for pages below the shell, whose guard has put it into the cache. */
export function useSession(): Session {
  return api.useSuspenseQuery('get', '/session', {}, { staleTime: Number.POSITIVE_INFINITY, retry: false }).data;
}

import { QueryCache, QueryClient } from '@tanstack/react-query';
import { isProblem } from '@/shared/api';

/** A refusal is an answer, not a fault: only the network and the server's own errors are tried again. */
function worthRetrying(failures: number, error: Error) {
  return failures < 2 && isProblem(error) && (error.status === 0 || error.status >= 500);
}

export function createQueries(onSignedOut: () => void): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        if (isProblem(error, 401) && query.queryKey[1] !== '/session') onSignedOut();
      },
    }),
    defaultOptions: { queries: { staleTime: 15_000, retry: worthRetrying, refetchOnWindowFocus: true } },
  });
}

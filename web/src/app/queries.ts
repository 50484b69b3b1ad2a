import { QueryClient } from '@tanstack/react-query';
import { isProblem } from '@/shared/api';

/** A refusal is an answer, not a fault: only the network and the server's own errors are tried again. */
function worthRetrying(failures: number, error: Error) {
  return failures < 2 && isProblem(error) && (error.status === 0 || error.status >= 500);
}

export function createQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: { queries: { staleTime: 15_000, retry: worthRetrying, refetchOnWindowFocus: true } },
  });
}

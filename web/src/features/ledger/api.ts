import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, client } from '@/shared/api';

const pageSize = 50;

/** The record, newest first, page by page. */
export function useRecord(engagement: string) {
  return useInfiniteQuery({
    queryKey: ['get', '/engagements/{engagement}/ledger', { params: { path: { engagement } } }],
    queryFn: async ({ pageParam, signal }) => {
      const query = { limit: pageSize, ...(pageParam ? { after: pageParam } : {}) };
      const { data } = await client.GET('/engagements/{engagement}/ledger', {
        params: { path: { engagement }, query },
        signal,
      });
      if (!data) throw new Error('The record came without a body.');
      return data;
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });
}

export function useLatest(engagement: string, limit: number) {
  return api.useQuery('get', '/engagements/{engagement}/ledger', {
    params: { path: { engagement }, query: { limit } },
  });
}

/** The signed note as the server wrote it. */
export function useCheckpoint(engagement: string) {
  return useQuery({
    queryKey: ['get', '/engagements/{engagement}/ledger/checkpoint', { params: { path: { engagement } } }],
    queryFn: async ({ signal }) => {
      const answer = await client.GET('/engagements/{engagement}/ledger/checkpoint', {
        params: { path: { engagement } },
        parseAs: 'text',
        signal,
      });
      return answer.data as string;
    },
  });
}

export function useVerifierKey() {
  return api.useQuery('get', '/ledger/key', {}, { staleTime: Number.POSITIVE_INFINITY });
}

export function bundleAddress(engagement: string): string {
  return `/api/v1/engagements/${engagement}/ledger/bundle`;
}

import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api, client } from '@/shared/api';

const engagementPath = '/engagements/{engagement}';

/** Every engagement I take part in; all pages are fetched, because sorting and filtering happen here. */
export function useEngagements() {
  const query = useInfiniteQuery({
    queryKey: ['get', '/engagements', { all: true }],
    queryFn: async ({ pageParam, signal }) => {
      const params = { query: { limit: 200, ...(pageParam ? { after: pageParam } : {}) } };
      const { data } = await client.GET('/engagements', { params, signal });
      if (!data) throw new Error('The list came without a body.');
      return data;
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  return { ...query, engagements: query.data?.pages.flatMap((page) => page.items) };
}

export function usePlanOf(engagement: string, enabled: boolean) {
  return api.useQuery('get', '/engagements/{engagement}/plan', { params: { path: { engagement } } }, { enabled });
}

export function useScopeOf(engagement: string, enabled: boolean) {
  return api.useQuery('get', '/engagements/{engagement}/scope', { params: { path: { engagement } } }, { enabled });
}

export function membersQuery(engagement: string) {
  return api.queryOptions('get', '/engagements/{engagement}/members', {
    params: { path: { engagement }, query: { limit: 200 } },
  });
}

export function invitationsKey(engagement: string) {
  return ['get', `${engagementPath}/invitations`, { params: { path: { engagement }, query: { limit: 200 } } }] as const;
}

export function engagementKey(engagement: string) {
  return api.queryOptions('get', engagementPath, { params: { path: { engagement } } }).queryKey;
}

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api, type Baseline, client, type Readiness } from '@/shared/api';
import type { SignedDocument } from './model/document';

const most = 200;

/** Baselines and offers, newest first. */
export function useBaselines(engagement: string) {
  const params = { path: { engagement }, query: { limit: most } };
  return api.useQuery('get', '/engagements/{engagement}/baselines', { params });
}

/** One baseline, by its number or, while it has none, by its id. */
export function useBaseline(engagement: string, baseline: string) {
  const params = { path: { engagement, baseline } };
  return api.useQuery('get', '/engagements/{engagement}/baselines/{baseline}', { params });
}

export function useReadiness(engagement: string) {
  return api.useQuery('get', '/engagements/{engagement}/readiness', { params: { path: { engagement } } });
}

/** A document by number or id, which never changes, or `today`, which follows the draft; nothing for null. */
export function useDocument(engagement: string, baseline: string | null) {
  const path = '/engagements/{engagement}/baselines/{baseline}/document';
  const params = { path: { engagement, baseline: baseline ?? '' } };
  const isToday = baseline === 'today';
  return useQuery({
    queryKey: isToday ? ['get', path, { params }] : ['signed document', engagement, baseline],
    queryFn: async ({ signal }) => {
      const { data } = await client.GET(path, { params, parseAs: 'json', signal });
      return data as unknown as SignedDocument;
    },
    enabled: baseline !== null,
    staleTime: isToday ? 0 : Number.POSITIVE_INFINITY,
  });
}

export function statementAddress(engagement: string, baseline: string | number): string {
  return `/api/v1/engagements/${engagement}/baselines/${baseline}/statement-of-work.pdf`;
}

interface Offer {
  password: string;
  note: string;
  valid_until: string;
  accept_findings: boolean;
}

/** Signs the draft that was read and offers it; what is cached of the engagement is out of date afterwards. */
export function useOffer(engagement: string) {
  const refresh = useRefresh();
  return async ({ draft_hash, as_of }: Readiness, offer: Offer): Promise<Baseline> => {
    const params = { path: { engagement } };
    const body = { draft_hash, as_of, ...offer };
    const { data } = await client.POST('/engagements/{engagement}/baselines', { params, body });
    void refresh(engagement);
    return data as Baseline;
  };
}

/** What can be done with an open offer. */
export function useOfferActions(engagement: string, { id, hash }: Pick<Baseline, 'id' | 'hash'>) {
  const refresh = useRefresh();
  const params = { path: { engagement, baseline: id } };
  const path = '/engagements/{engagement}/baselines/{baseline}';
  return {
    sign: async (password: string) => {
      await client.POST(`${path}/signature`, { params, body: { hash, password } });
      void refresh(engagement);
    },
    refuse: async (reason: string) => {
      await client.POST(`${path}/refusal`, { params, body: { reason } });
      void refresh(engagement);
    },
    withdraw: async (reason: string) => {
      await client.POST(`${path}/withdrawal`, { params, body: { reason } });
      void refresh(engagement);
    },
  };
}

/** Refetches everything of the engagement: a signature moves the scope, the plan and the promises. */
function useRefresh() {
  const queries = useQueryClient();
  return (engagement: string) =>
    queries.invalidateQueries({
      predicate: ({ queryKey }) => JSON.stringify(queryKey).includes(engagement) && queryKey[0] === 'get',
    });
}

import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, type Baseline, type ChangeImpact, type ChangeRequest, client, type Readiness } from '@/shared/api';
import type { Operation } from './model/difference';
import type { SignedDocument } from './model/document';
import { latestOf } from './model/versions';

const most = 200;
/** Milliseconds after the last choice before its effect is asked for. */
const patience = 150;

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

/** The draft of the scope: whose turn it is, and whether it lies with a signer. */
export function useDraft(engagement: string) {
  return api.useQuery('get', '/engagements/{engagement}/scope', { params: { path: { engagement } } });
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

/** The baseline in force: its number, null where there is none, and its document. */
export function useInForce(engagement: string) {
  const baselines = useBaselines(engagement);
  const number = baselines.data?.items.find(({ state }) => state === 'in_force')?.number ?? null;
  const document = useDocument(engagement, number === null ? null : String(number));
  return {
    number,
    document: document.data,
    error: baselines.error ?? document.error,
    isPending: baselines.isPending || (number !== null && document.isPending),
  };
}

/** Two baselines by number, or one and `today`, whose dates are those of the plan as it stands. */
export function useComparison(engagement: string, baseline: string, other: string) {
  const params = { path: { engagement, baseline, other } };
  return api.useQuery('get', '/engagements/{engagement}/baselines/{baseline}/compare/{other}', { params });
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

/** Change requests, newest first. */
export function useChanges(engagement: string) {
  const params = { path: { engagement }, query: { limit: most } };
  return api.useQuery('get', '/engagements/{engagement}/change-requests', { params });
}

export function useChange(engagement: string, change: string) {
  const params = { path: { engagement, change } };
  return api.useQuery('get', '/engagements/{engagement}/change-requests/{change}', { params });
}

/** What these operations would do; the last answer stays while the next one is computed. */
export function useImpact(engagement: string, operations: Operation[]) {
  const [asked] = useDebouncedValue(operations, patience);
  const path = '/engagements/{engagement}/change-requests/impact';
  return useQuery({
    queryKey: ['get', path, { params: { path: { engagement } } }, asked],
    queryFn: async ({ signal }) => {
      const params = { path: { engagement } };
      const { data } = await client.POST(path, { params, body: { difference: asked }, signal });
      return data as ChangeImpact;
    },
    enabled: asked.length > 0,
    placeholderData: keepPreviousData,
    retry: false,
  });
}

/** What goes with a proposal: why, and the password of a manager who signs it at once. */
interface Words {
  reason: string;
  password?: string;
}

/** Sends a new change request. */
export function usePropose(engagement: string) {
  const refresh = useRefresh();
  return async (words: Words & { title: string }, difference: Operation[]): Promise<ChangeRequest> => {
    const params = { path: { engagement } };
    const body = { ...words, difference };
    const { data } = await client.POST('/engagements/{engagement}/change-requests', { params, body });
    void refresh(engagement);
    return data as ChangeRequest;
  };
}

/** What can be done with an open change request, in its latest version. */
export function useChangeActions(engagement: string, change: ChangeRequest) {
  const { id, version } = change;
  const refresh = useRefresh();
  const params = { path: { engagement, change: id } };
  const path = '/engagements/{engagement}/change-requests/{change}';
  return {
    accept: async (password: string) => {
      const body = { version, hash: latestOf(change)?.hash ?? '', password };
      await client.POST(`${path}/acceptance`, { params, body });
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
    counter: async (words: Words, difference: Operation[]) => {
      await client.POST(`${path}/counter-proposal`, { params, body: { ...words, version, difference } });
      void refresh(engagement);
    },
    correct: async (words: Words, difference: Operation[]) => {
      await client.POST(`${path}/correction`, { params, body: { ...words, version, difference } });
      void refresh(engagement);
    },
    take_back: async (reason: string) => {
      await client.POST(`${path}/counter-proposal/withdrawal`, { params, body: { version, reason } });
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

import { useQueryClient } from '@tanstack/react-query';
import { type ActivityEntry, api, applyOptimistically, client, useSession } from '@/shared/api';
import { toastProblem } from '@/shared/ui';

interface ActivityPage {
  items: ActivityEntry[];
  next: string | null;
  unseen: number;
}

const query = { params: { query: { limit: 30 } } };

export function useActivity() {
  return api.useQuery('get', '/activity', query);
}

/** The entries that the badge counts: the newest ones of other people. */
export function unseenOf(page: ActivityPage, me: string): Set<string> {
  const others = page.items.filter((entry) => entry.actor.person_id !== me);
  return new Set(others.slice(0, page.unseen).map(keyOf));
}

export function keyOf(entry: ActivityEntry): string {
  return `${entry.engagement.id}/${entry.index}`;
}

/** Remembers the newest entry as seen; the badge disappears at once and returns when the server refuses. */
export function useMarkSeen() {
  const queries = useQueryClient();
  const { queryKey } = api.queryOptions('get', '/activity', query);
  return async (at: string) => {
    const undo = applyOptimistically<ActivityPage>(queries, queryKey, (page) => ({ ...page, unseen: 0 }));
    try {
      await client.PUT('/activity/seen', { body: { at } });
    } catch (error) {
      undo();
      toastProblem(error);
    }
  };
}

export function useMe(): string {
  return useSession().person.id;
}

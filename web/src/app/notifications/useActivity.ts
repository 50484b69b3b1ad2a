import { useQueryClient } from '@tanstack/react-query';
import { type ActivityEntry, api, applyOptimistically, client, useSession } from '@/shared/api';
import { toastProblem } from '@/shared/ui';

interface ActivityPage {
  items: ActivityEntry[];
  next: string | null;
  unseen: number;
}

const query = { params: { query: { limit: 60 } } };

export function useActivity() {
  return api.useQuery('get', '/activity', query);
}

/** What other people did: nobody is notified of their own work. */
export function ofOthers(page: ActivityPage, me: string): ActivityEntry[] {
  return page.items.filter((entry) => entry.actor.person_id !== me);
}

/** The entries that the badge counts: the newest ones. */
export function unseenOf(others: ActivityEntry[], unseen: number): Set<string> {
  return new Set(others.slice(0, unseen).map(keyOf));
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

import { api } from './client';
import type { Engagement } from './types';

/** The engagement of the address; its route has loaded it before the page is drawn. */
export function useEngagement(id: string): Engagement {
  return api.useSuspenseQuery('get', '/engagements/{engagement}', { params: { path: { engagement: id } } }).data;
}

import { useParams } from '@tanstack/react-router';
import { api } from '@/shared/api';

/** The engagement that the address names, once it is loaded. */
export function useEngagementHere() {
  const { id } = useParams({ strict: false });
  const { data } = api.useQuery(
    'get',
    '/engagements/{engagement}',
    { params: { path: { engagement: id ?? '' } } },
    { enabled: id !== undefined },
  );
  return id === undefined ? undefined : data;
}

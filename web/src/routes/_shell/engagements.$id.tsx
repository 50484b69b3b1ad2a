import { createFileRoute, Outlet } from '@tanstack/react-router';
import { api } from '@/shared/api';

/** Every page below has its engagement in the cache; one that I may not see is not found here. */
export const Route = createFileRoute('/_shell/engagements/$id')({
  loader: ({ context, params }) =>
    context.queries.ensureQueryData(
      api.queryOptions('get', '/engagements/{engagement}', { params: { path: { engagement: params.id } } }),
    ),
  component: Outlet,
});

import { createFileRoute, Outlet } from '@tanstack/react-router';
import { api } from '@/shared/api';
import { loadRoomTexts } from '@/shared/i18n';

/** Every page below has its engagement in the cache; one that I may not see is not found here. */
export const Route = createFileRoute('/_shell/engagements/$id')({
  loader: async ({ context, params }) => {
    const texts = loadRoomTexts();
    await context.queries.ensureQueryData(
      api.queryOptions('get', '/engagements/{engagement}', { params: { path: { engagement: params.id } } }),
    );
    await texts;
  },
  component: Outlet,
});

import { createFileRoute } from '@tanstack/react-router';
import { listSearch, listView } from '@/app/search';
import { EngagementListPage } from '@/features/engagement';

export const Route = createFileRoute('/_shell/engagements/')({
  validateSearch: listSearch,
  component: Page,
});

function Page() {
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <EngagementListPage
      view={listView(search)}
      onView={(view) => void navigate({ search: listSearch({ ...view }), replace: true })}
      onCreated={(id) => void navigate({ to: '/engagements/$id', params: { id } })}
    />
  );
}

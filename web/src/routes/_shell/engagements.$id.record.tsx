import { createFileRoute, useLocation } from '@tanstack/react-router';
import { recordFilter, recordSearch } from '@/app/search';
import { RecordPage } from '@/features/ledger';
import { useEngagement } from '@/shared/api';

export const Route = createFileRoute('/_shell/engagements/$id/record')({
  validateSearch: recordSearch,
  component: Page,
});

function Page() {
  const engagement = useEngagement(Route.useParams().id);
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  const { hash } = useLocation();
  const marked = /^entry-(\d+)$/.exec(hash)?.[1];
  return (
    <RecordPage
      engagement={engagement}
      filter={recordFilter(search)}
      onFilter={(filter) => void navigate({ search: recordSearch({ ...filter }), replace: true })}
      marked={marked === undefined ? null : Number(marked)}
    />
  );
}

import { createFileRoute } from '@tanstack/react-router';
import { forecastSearch, forecastView } from '@/app/search';
import { ForecastPage } from '@/features/outlook';
import { useEngagement } from '@/shared/api';

export const Route = createFileRoute('/_shell/engagements/$id/forecast')({
  validateSearch: forecastSearch,
  component: Page,
});

function Page() {
  const engagement = useEngagement(Route.useParams().id);
  const navigate = Route.useNavigate();
  return (
    <ForecastPage
      engagement={engagement}
      view={forecastView(Route.useSearch())}
      onView={(view) => void navigate({ search: forecastSearch({ ...view }), replace: true, resetScroll: false })}
    />
  );
}

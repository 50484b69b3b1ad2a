import { createFileRoute } from '@tanstack/react-router';
import { ForecastPage } from '@/features/outlook';
import { useEngagement } from '@/shared/api';

export const Route = createFileRoute('/_shell/engagements/$id/forecast')({ component: Page });

function Page() {
  return <ForecastPage engagement={useEngagement(Route.useParams().id)} />;
}

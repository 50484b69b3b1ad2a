import { createFileRoute } from '@tanstack/react-router';
import { ValuePage } from '@/features/value';
import { useEngagement } from '@/shared/api';

export const Route = createFileRoute('/_shell/engagements/$id/value')({ component: Page });

function Page() {
  return <ValuePage engagement={useEngagement(Route.useParams().id)} />;
}

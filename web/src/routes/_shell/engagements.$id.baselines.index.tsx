import { createFileRoute } from '@tanstack/react-router';
import { BaselinesPage } from '@/features/baseline';
import { useEngagement } from '@/shared/api';

export const Route = createFileRoute('/_shell/engagements/$id/baselines/')({ component: Page });

function Page() {
  return <BaselinesPage engagement={useEngagement(Route.useParams().id)} />;
}

import { createFileRoute } from '@tanstack/react-router';
import { ScopePage } from '@/features/scope';
import { useEngagement } from '@/shared/api';

export const Route = createFileRoute('/_shell/engagements/$id/scope')({ component: Page });

function Page() {
  return <ScopePage engagement={useEngagement(Route.useParams().id)} />;
}

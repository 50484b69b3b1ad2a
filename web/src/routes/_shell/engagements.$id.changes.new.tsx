import { createFileRoute } from '@tanstack/react-router';
import { ProposePage } from '@/features/baseline';
import { useEngagement } from '@/shared/api';

export const Route = createFileRoute('/_shell/engagements/$id/changes/new')({ component: Page });

function Page() {
  return <ProposePage engagement={useEngagement(Route.useParams().id)} />;
}

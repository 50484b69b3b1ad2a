import { createFileRoute } from '@tanstack/react-router';
import { ChangesPage } from '@/features/baseline';
import { useEngagement } from '@/shared/api';

export const Route = createFileRoute('/_shell/engagements/$id/changes/')({ component: Page });

function Page() {
  return <ChangesPage engagement={useEngagement(Route.useParams().id)} />;
}

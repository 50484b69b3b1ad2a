import { createFileRoute } from '@tanstack/react-router';
import { MembersPage } from '@/features/engagement';
import { useEngagement } from '@/shared/api';

export const Route = createFileRoute('/_shell/engagements/$id/people')({ component: Page });

function Page() {
  return <MembersPage engagement={useEngagement(Route.useParams().id)} />;
}

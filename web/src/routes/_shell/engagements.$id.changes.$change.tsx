import { createFileRoute } from '@tanstack/react-router';
import { ChangePage } from '@/features/baseline';
import { useEngagement } from '@/shared/api';

export const Route = createFileRoute('/_shell/engagements/$id/changes/$change')({ component: Page });

function Page() {
  const { id, change } = Route.useParams();
  return <ChangePage key={change} engagement={useEngagement(id)} number={change} />;
}

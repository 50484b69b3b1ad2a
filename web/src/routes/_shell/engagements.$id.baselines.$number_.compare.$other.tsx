import { createFileRoute } from '@tanstack/react-router';
import { ComparePage } from '@/features/baseline';
import { useEngagement } from '@/shared/api';

export const Route = createFileRoute('/_shell/engagements/$id/baselines/$number_/compare/$other')({ component: Page });

function Page() {
  const { id, number, other } = Route.useParams();
  return <ComparePage engagement={useEngagement(id)} from={number} to={other} />;
}

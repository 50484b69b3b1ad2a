import { createFileRoute } from '@tanstack/react-router';
import { BaselinePage } from '@/features/baseline';
import { useEngagement } from '@/shared/api';

export const Route = createFileRoute('/_shell/engagements/$id/baselines/$number')({ component: Page });

function Page() {
  const { id, number } = Route.useParams();
  return <BaselinePage key={number} engagement={useEngagement(id)} name={number} />;
}

import { createFileRoute } from '@tanstack/react-router';
import { PlanPage } from '@/features/plan';

export const Route = createFileRoute('/_shell/engagements/$id/plan')({ component: Page });

function Page() {
  return <PlanPage engagement={Route.useParams().id} />;
}

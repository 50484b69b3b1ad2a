import { createFileRoute } from '@tanstack/react-router';
import { useLiveChance } from '@/features/outlook';
import { PlanPage } from '@/features/plan';
import { useEngagement } from '@/shared/api';
import { may } from '@/shared/permissions';

export const Route = createFileRoute('/_shell/engagements/$id/plan')({ component: Page });

function Page() {
  const engagement = useEngagement(Route.useParams().id);
  const chance = useLiveChance(engagement.id);
  return <PlanPage engagement={engagement.id} {...(may(engagement, 'forecast.view') ? chance : {})} />;
}

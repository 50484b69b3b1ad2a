import { createFileRoute } from '@tanstack/react-router';
import { useLiveChance, useTrial } from '@/features/outlook';
import { PlanPage } from '@/features/plan';
import { useEngagement } from '@/shared/api';
import { may } from '@/shared/permissions';

export const Route = createFileRoute('/_shell/engagements/$id/plan')({ component: Page });

function Page() {
  const engagement = useEngagement(Route.useParams().id);
  const chance = useLiveChance(engagement.id);
  const foresees = may(engagement, 'forecast.view');
  const { try: address } = Route.useSearch() as { try?: string };
  const trial = useTrial(engagement.id, foresees ? address : undefined);
  return <PlanPage engagement={engagement.id} trial={trial} {...(foresees ? chance : {})} />;
}

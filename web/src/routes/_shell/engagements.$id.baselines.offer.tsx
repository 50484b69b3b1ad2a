import { createFileRoute } from '@tanstack/react-router';
import { OfferPage } from '@/features/baseline';
import { useEngagement } from '@/shared/api';

export const Route = createFileRoute('/_shell/engagements/$id/baselines/offer')({ component: Page });

function Page() {
  return <OfferPage engagement={useEngagement(Route.useParams().id)} />;
}

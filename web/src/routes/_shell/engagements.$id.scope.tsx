import { createFileRoute } from '@tanstack/react-router';
import { ReadinessCard, SignSlot } from '@/features/baseline';
import { ScopePage } from '@/features/scope';
import { useEngagement } from '@/shared/api';
import { may } from '@/shared/permissions';

export const Route = createFileRoute('/_shell/engagements/$id/scope')({ component: Page });

function Page() {
  const engagement = useEngagement(Route.useParams().id);
  const sees = may(engagement, 'baseline.view');
  return (
    <ScopePage
      engagement={engagement}
      readiness={sees && <ReadinessCard key="readiness" engagement={engagement.id} />}
      sign={sees && <SignSlot key="sign" engagement={engagement} />}
    />
  );
}

import { createFileRoute } from '@tanstack/react-router';
import { NextActions } from '@/features/baseline';
import { OverviewPage } from '@/features/engagement';
import { LatestEntries } from '@/features/ledger';
import { OutlookGlance } from '@/features/outlook';
import { useEngagement } from '@/shared/api';

export const Route = createFileRoute('/_shell/engagements/$id/')({ component: Page });

function Page() {
  const engagement = useEngagement(Route.useParams().id);
  return (
    <OverviewPage
      engagement={engagement}
      waiting={<NextActions engagement={engagement} />}
      outlook={<OutlookGlance engagement={engagement} />}
      latest={<LatestEntries engagement={engagement.id} />}
    />
  );
}

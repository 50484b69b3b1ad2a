import { createFileRoute, redirect } from '@tanstack/react-router';
import { SetUpPage } from '@/features/people';
import { isSetupNeeded } from '@/shared/api';

export const Route = createFileRoute('/set-up')({
  beforeLoad: async () => {
    if (!(await isSetupNeeded())) throw redirect({ to: '/engagements' });
  },
  component: Page,
});

function Page() {
  const navigate = Route.useNavigate();
  return <SetUpPage onDone={() => void navigate({ to: '/engagements' })} />;
}

import { useQueryClient } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { SettingsPage } from '@/features/people';
import { endSession } from '@/shared/api';

export const Route = createFileRoute('/_shell/settings')({ component: Page });

function Page() {
  const navigate = Route.useNavigate();
  const queries = useQueryClient();
  const leave = async () => {
    endSession(queries);
    await navigate({ to: '/sign-in' });
  };
  return <SettingsPage onSignedOut={() => void leave()} />;
}

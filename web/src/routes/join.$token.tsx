import { createFileRoute, useRouter } from '@tanstack/react-router';
import { JoinPage } from '@/features/people';
import { currentSession } from '@/shared/api';

export const Route = createFileRoute('/join/$token')({
  // Somebody may be signed in here already: their session asks for its token with the acceptance.
  beforeLoad: async ({ context }) => {
    await currentSession(context.queries);
  },
  component: Page,
});

function Page() {
  const { token } = Route.useParams();
  const router = useRouter();
  return <JoinPage token={token} onJoined={(landing) => router.history.push(landing)} />;
}

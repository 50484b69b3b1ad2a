import { createFileRoute, useRouter } from '@tanstack/react-router';
import { JoinPage } from '@/features/people';

export const Route = createFileRoute('/join/$token')({ component: Page });

function Page() {
  const { token } = Route.useParams();
  const router = useRouter();
  return <JoinPage token={token} onJoined={(landing) => router.history.push(landing)} />;
}

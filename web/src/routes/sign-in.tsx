import { createFileRoute, redirect, useRouter } from '@tanstack/react-router';
import { SignInPage } from '@/features/people';
import { currentSession, isSetupNeeded } from '@/shared/api';

export const Route = createFileRoute('/sign-in')({
  validateSearch: (search: Record<string, unknown>): { next?: string } =>
    typeof search.next === 'string' && isOwnPath(search.next) ? { next: search.next } : {},
  beforeLoad: async ({ context, search }) => {
    if (await currentSession(context.queries)) throw redirect({ href: search.next ?? '/engagements', replace: true });
    if (await isSetupNeeded()) throw redirect({ to: '/set-up' });
  },
  component: Page,
});

/** Only a path of this server: a link must not send a signed-in person elsewhere. */
function isOwnPath(path: string) {
  return path.startsWith('/') && !path.startsWith('//') && !path.startsWith('/\\');
}

function Page() {
  const { next } = Route.useSearch();
  const router = useRouter();
  return <SignInPage onSignedIn={() => router.history.push(next ?? '/engagements')} />;
}

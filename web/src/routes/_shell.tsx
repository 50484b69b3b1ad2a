import { createFileRoute, redirect } from '@tanstack/react-router';
import { Shell } from '@/app/Shell';
import { currentSession, isSetupNeeded } from '@/shared/api';

export const Route = createFileRoute('/_shell')({
  beforeLoad: async ({ context, location }) => {
    const session = await currentSession(context.queries);
    if (session) return { session };
    if (await isSetupNeeded()) throw redirect({ to: '/set-up' });
    throw redirect({ to: '/sign-in', search: { next: location.href } });
  },
  component: Shell,
});

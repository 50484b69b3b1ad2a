import './app/styles';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { config } from 'zod/mini';
import { publishNonce } from './app/nonce';
import { Providers } from './app/providers';
import { createQueries } from './app/queries';
import { createAppRouter } from './app/router';
import { whenSignedOut } from './shared/api';
import { startI18n } from './shared/i18n';

async function start(root: HTMLElement) {
  publishNonce();
  config({ jitless: true });
  await startI18n();
  const queries = createQueries();
  const router = createAppRouter(queries);

  async function signedOut() {
    const { pathname, href } = router.state.location;
    if (pathname === '/sign-in') return;
    queries.clear();
    await router.navigate({ to: '/sign-in', search: { next: href } });
  }

  whenSignedOut(() => void signedOut());

  createRoot(root).render(
    <StrictMode>
      <Providers queries={queries}>
        <RouterProvider router={router} />
      </Providers>
    </StrictMode>,
  );
}

void start(document.getElementById('root') as HTMLElement);

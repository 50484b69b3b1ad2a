import { Outlet } from '@tanstack/react-router';
import { useLive } from '@/shared/realtime';

export function Shell() {
  useLive();
  return (
    <main>
      <Outlet />
    </main>
  );
}

import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { client, endSession } from '@/shared/api';

export function useSignOut() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return async () => {
    await client.DELETE('/session');
    endSession(queries);
    await navigate({ to: '/sign-in' });
  };
}

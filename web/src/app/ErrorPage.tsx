import { Button } from '@mantine/core';
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isProblem } from '@/shared/api';
import { EmptyState } from '@/shared/ui';
import { NotFoundPage } from './NotFoundPage';

/** What a person sees when a page fails: what happened, and the one thing to do. */
export function ErrorPage({ error }: ErrorComponentProps) {
  const { t } = useTranslation('shell');
  const router = useRouter();
  if (isProblem(error, 404)) return <NotFoundPage />;
  const offline = isProblem(error, 0);
  return (
    <EmptyState
      picture="broken"
      heading="h1"
      title={offline ? t('error.offline') : t('error.title')}
      text={offline ? t('error.offline_text') : (error as Error).message}
      action={<Button onClick={() => void router.invalidate()}>{t('error.retry')}</Button>}
    />
  );
}

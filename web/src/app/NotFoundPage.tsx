import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/shared/ui';

export function NotFoundPage() {
  const { t } = useTranslation('shell');
  return (
    <EmptyState
      picture="signpost"
      heading="h1"
      title={t('not_found.title')}
      text={t('not_found.text')}
      action={
        <Button component={Link} to="/engagements">
          {t('not_found.action')}
        </Button>
      }
    />
  );
}

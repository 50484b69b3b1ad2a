import { useTranslation } from 'react-i18next';
import type { Engagement } from '@/shared/api';
import { Page } from '@/shared/ui';

export function ScopePage({ engagement }: { engagement: Engagement }) {
  const { t } = useTranslation('scope');
  return (
    <Page title={t('scope_title')} lead={engagement.title}>
      {null}
    </Page>
  );
}

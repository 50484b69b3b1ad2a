import { useTranslation } from 'react-i18next';
import type { Engagement } from '@/shared/api';
import { Page } from '@/shared/ui';

export function ValuePage({ engagement }: { engagement: Engagement }) {
  const { t } = useTranslation('value');
  return (
    <Page title={t('value_title')} lead={engagement.title}>
      {null}
    </Page>
  );
}

import { useTranslation } from 'react-i18next';
import type { Engagement } from '@/shared/api';
import { Page } from '@/shared/ui';

export function ChangesPage({ engagement }: { engagement: Engagement }) {
  const { t } = useTranslation('baseline');
  return (
    <Page title={t('changes_title')} lead={engagement.title}>
      {null}
    </Page>
  );
}

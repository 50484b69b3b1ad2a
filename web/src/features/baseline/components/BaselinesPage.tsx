import { useTranslation } from 'react-i18next';
import type { Engagement } from '@/shared/api';
import { Page } from '@/shared/ui';

export function BaselinesPage({ engagement }: { engagement: Engagement }) {
  const { t } = useTranslation('baseline');
  return (
    <Page title={t('baselines_title')} lead={engagement.title}>
      {null}
    </Page>
  );
}

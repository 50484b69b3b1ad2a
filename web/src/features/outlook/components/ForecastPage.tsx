import { useTranslation } from 'react-i18next';
import type { Engagement } from '@/shared/api';
import { Page } from '@/shared/ui';

export function ForecastPage({ engagement }: { engagement: Engagement }) {
  const { t } = useTranslation('outlook');
  return (
    <Page title={t('forecast_title')} lead={engagement.title}>
      {null}
    </Page>
  );
}

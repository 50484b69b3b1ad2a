import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/shared/ui';

export function PlanPage(_: { engagement: string }) {
  const { t } = useTranslation('plan');
  return <EmptyState picture="plan" heading="h1" title={t('empty.title')} text={t('empty.text')} />;
}

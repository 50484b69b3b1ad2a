import { useTranslation } from 'react-i18next';
import { Section } from '@/shared/ui';
import { Readiness } from './Readiness';

/** The readiness check beside the draft that it is about. */
export function ReadinessCard({ engagement }: { engagement: string }) {
  const { t } = useTranslation('baseline');
  return (
    <Section title={t('readiness.title')}>
      <Readiness engagement={engagement} />
    </Section>
  );
}

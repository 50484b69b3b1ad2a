import { Center, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { planQuery } from './api';
import { PlanWorkspace } from './components/PlanWorkspace';

/** The engagement's plan; failures go to the route's error page. */
export function PlanPage({ engagement }: { engagement: string }) {
  const { t } = useTranslation('plan');
  const { data: plan } = useQuery({ ...planQuery(engagement), throwOnError: (_, query) => !query.state.data });
  if (plan) return <PlanWorkspace engagement={engagement} saved={plan} />;
  return (
    <Center mih={240}>
      <Loader size="sm" aria-label={t('loading')} />
    </Center>
  );
}

import { Center, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { planQuery } from './api';
import { PlanWorkspace } from './components/PlanWorkspace';
import type { Trial } from './model/trial';
import { type TentativeProps, TentativeProvider } from './state/Tentative';

interface Props extends TentativeProps {
  engagement: string;
  trial: Trial | null;
}

/** The engagement's plan; failures go to the route's error page. */
export function PlanPage({ engagement, trial, ...tentative }: Props) {
  const { t } = useTranslation('plan');
  const { data: plan } = useQuery({ ...planQuery(engagement), throwOnError: (_, query) => !query.state.data });
  if (plan)
    return (
      <TentativeProvider {...tentative}>
        <PlanWorkspace engagement={engagement} saved={plan} trial={trial} />
      </TentativeProvider>
    );
  return (
    <Center mih={240}>
      <Loader size="sm" aria-label={t('loading')} />
    </Center>
  );
}

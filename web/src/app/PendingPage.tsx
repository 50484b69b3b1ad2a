import { Center, Loader } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export function PendingPage() {
  const { t } = useTranslation('common');
  return (
    <Center mih={240}>
      <Loader size="sm" aria-label={t('loading')} />
    </Center>
  );
}

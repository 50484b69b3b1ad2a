import { Alert } from '@mantine/core';
import { IconSignature } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useScopePage } from '../state/ScopeContext';

/** A draft that lies with somebody for signature stays editable; what is signed does not change with it. */
export function OfferNote() {
  const { t } = useTranslation('scope');
  const { scope } = useScopePage();
  if (!scope.locked_by) return null;
  return (
    <Alert
      mb="sm"
      color="accent"
      variant="light"
      icon={<IconSignature size={18} aria-hidden="true" />}
      title={t('offered')}
    >
      {t('offered_text')}
    </Alert>
  );
}

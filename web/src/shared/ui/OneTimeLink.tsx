import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Invitation } from '@/shared/api';
import { formatInstant } from '@/shared/time';
import { CopyField } from './CopyField';

/** The link exists only in this answer: the server keeps its hash. */
export function OneTimeLink({ invitation, onDone }: { invitation: Invitation; onDone: () => void }) {
  const { t } = useTranslation('common');
  return (
    <>
      <CopyField
        label={t('link.label', { email: invitation.email })}
        description={t('link.text', { until: formatInstant(invitation.expires_at) })}
        value={`${location.origin}${invitation.link}`}
      />
      <Button variant="default" mt="lg" onClick={onDone}>
        {t('link.done')}
      </Button>
    </>
  );
}

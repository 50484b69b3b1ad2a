import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconUserPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { api, useSession } from '@/shared/api';
import { Page, ProblemNote, Section } from '@/shared/ui';
import { InviteColleague } from './InviteColleague';
import { OrganisationForm } from './OrganisationForm';
import { OrganisationInvitations } from './OrganisationInvitations';
import { OrganisationPeople } from './OrganisationPeople';

export function OrganisationPage() {
  const { t } = useTranslation('people');
  const { organisation_role } = useSession();
  const [inviting, { open, close }] = useDisclosure(false);
  const organisation = api.useQuery('get', '/organisation');
  const isAdmin = organisation_role === 'admin';
  return (
    <Page
      title={organisation.data?.name ?? t('organisation.title')}
      lead={t('organisation.lead')}
      actions={
        isAdmin && (
          <Button leftSection={<IconUserPlus size={16} />} onClick={open}>
            {t('organisation.invite')}
          </Button>
        )
      }
    >
      <ProblemNote problem={organisation.error} onRetry={() => void organisation.refetch()} />
      <Section title={t('organisation.people')}>
        <OrganisationPeople />
      </Section>
      {isAdmin && <OrganisationInvitations />}
      {isAdmin && organisation.data && (
        <Section title={t('organisation.rename')} card>
          <OrganisationForm organisation={organisation.data} />
        </Section>
      )}
      <InviteColleague opened={inviting} onClose={close} />
    </Page>
  );
}

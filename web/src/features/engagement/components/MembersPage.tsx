import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Engagement, Party } from '@/shared/api';
import { useCommands } from '@/shared/commands';
import { may } from '@/shared/permissions';
import { LoadingRows, Page, ProblemNote } from '@/shared/ui';
import { membersQuery } from '../api';
import { ofParty } from '../model/members';
import { InviteDialog } from './InviteDialog';
import { PartyMembers } from './PartyMembers';
import { PendingInvitations } from './PendingInvitations';

const parties: Party[] = ['client', 'vendor'];

/** Everyone who takes part, by side, with what each may do. */
export function MembersPage({ engagement }: { engagement: Engagement }) {
  const { t } = useTranslation('engagement');
  const [inviting, { open, close }] = useDisclosure(false);
  const members = useQuery(membersQuery(engagement.id));
  const manages = may(engagement, 'members.manage');
  useCommands(
    useMemo(
      () =>
        manages
          ? [{ id: 'members.invite', title: t('invite.action'), group: engagement.title, shortcut: 'i', run: open }]
          : [],
      [t, open, manages, engagement.title],
    ),
  );
  return (
    <Page
      title={t('people.title')}
      lead={t('people.lead')}
      actions={
        manages && (
          <Button leftSection={<IconUserPlus size={16} />} onClick={open}>
            {t('invite.action')}
          </Button>
        )
      }
    >
      {members.isPending && <LoadingRows />}
      <ProblemNote problem={members.error} onRetry={() => void members.refetch()} />
      {members.data &&
        parties.map((party) => (
          <PartyMembers
            key={party}
            engagement={engagement}
            party={party}
            members={ofParty(members.data.items, party)}
            onInvite={open}
          />
        ))}
      {manages && <PendingInvitations engagement={engagement} />}
      {manages && (
        <InviteDialog engagement={engagement} members={members.data?.items ?? []} opened={inviting} onClose={close} />
      )}
    </Page>
  );
}

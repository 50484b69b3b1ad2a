import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, client, type Engagement, type Invitation } from '@/shared/api';
import { InvitationTable, Section, toastProblem } from '@/shared/ui';
import { invitationsKey } from '../api';

export function PendingInvitations({ engagement }: { engagement: Engagement }) {
  const { t } = useTranslation('engagement');
  const queries = useQueryClient();
  const invitations = api.useQuery('get', '/engagements/{engagement}/invitations', {
    params: { path: { engagement: engagement.id }, query: { limit: 200 } },
  });
  const pending = (invitations.data?.items ?? []).filter((invitation) => invitation.accepted_at === null);
  const revoke = async (invitation: Invitation) => {
    const params = { path: { engagement: engagement.id, invitation: invitation.id } };
    try {
      await client.DELETE('/engagements/{engagement}/invitations/{invitation}', { params });
      await queries.invalidateQueries({ queryKey: invitationsKey(engagement.id) });
    } catch (error) {
      toastProblem(error);
    }
  };
  if (pending.length === 0) return null;
  return (
    <Section title={t('invite.pending')} text={t('invite.pending_text')}>
      <InvitationTable invitations={pending} onRevoke={(invitation) => void revoke(invitation)} />
    </Section>
  );
}

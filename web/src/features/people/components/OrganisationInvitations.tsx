import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, client, type Invitation } from '@/shared/api';
import { InvitationTable, Section, toastProblem } from '@/shared/ui';

export function OrganisationInvitations() {
  const { t } = useTranslation('people');
  const queries = useQueryClient();
  const invitations = api.useQuery('get', '/organisation/invitations', { params: { query: { limit: 200 } } });
  const pending = (invitations.data?.items ?? []).filter((invitation) => invitation.accepted_at === null);
  const revoke = async (invitation: Invitation) => {
    try {
      await client.DELETE('/organisation/invitations/{invitation}', {
        params: { path: { invitation: invitation.id } },
      });
      await queries.invalidateQueries({ queryKey: ['get', '/organisation/invitations'] });
    } catch (error) {
      toastProblem(error);
    }
  };
  if (pending.length === 0) return null;
  return (
    <Section title={t('organisation.pending')} text={t('organisation.pending_text')}>
      <InvitationTable invitations={pending} onRevoke={(invitation) => void revoke(invitation)} />
    </Section>
  );
}

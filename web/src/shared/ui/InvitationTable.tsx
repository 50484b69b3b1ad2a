import { Button, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Invitation, Party } from '@/shared/api';
import styles from './InvitationTable.module.css';
import { Side } from './Side';
import { When } from './When';

interface Props {
  invitations: Invitation[];
  onRevoke?: (invitation: Invitation) => void;
}

/** Invitations that nobody has accepted yet. */
export function InvitationTable({ invitations, onRevoke }: Props) {
  const { t } = useTranslation('common');
  return (
    <Table className={styles.table}>
      <Table.Tbody>
        {invitations.map((invitation) => (
          <Table.Tr key={invitation.id}>
            <Table.Th scope="row" className={styles.email}>
              {invitation.email}
            </Table.Th>
            <Table.Td>{invitation.party && <Side party={invitation.party as Party} />}</Table.Td>
            <Table.Td>
              {invitation.role
                ? t(`role.${invitation.role}`)
                : invitation.organisation_role && t(`organisation_role.${invitation.organisation_role}`)}
            </Table.Td>
            <Table.Td className={styles.quiet}>
              {t('invitation.by', { name: invitation.invited_by })}, {t('invitation.expires')}{' '}
              <When at={invitation.expires_at} />
            </Table.Td>
            <Table.Td className={styles.action}>
              {onRevoke && (
                <Button
                  variant="subtle"
                  color="red"
                  size="compact-sm"
                  aria-label={t('invitation.revoke_for', { email: invitation.email })}
                  onClick={() => onRevoke(invitation)}
                >
                  {t('invitation.revoke')}
                </Button>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

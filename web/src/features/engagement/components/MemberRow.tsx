import { ActionIcon, Select, Tooltip } from '@mantine/core';
import { IconUserMinus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type Engagement, type Member, type Role, useSession } from '@/shared/api';
import { may } from '@/shared/permissions';
import { formatDay } from '@/shared/time';
import { Face } from '@/shared/ui';
import { useMemberChanges } from '../members';
import { rolesOfParty } from '../model/members';
import styles from './MemberRow.module.css';

export function MemberRow({ engagement, member }: { engagement: Engagement; member: Member }) {
  const { t } = useTranslation('engagement');
  const { person } = useSession();
  const { changeRole, remove } = useMemberChanges(engagement.id);
  const isMe = member.person.id === person.id;
  const canManage = may(engagement, 'members.manage') && member.party === engagement.party && !isMe;
  return (
    <li className={styles.row}>
      <Face name={member.person.name} party={member.party} size={34} />
      <span className={styles.who}>
        <span className={styles.name}>
          {member.person.name}
          {isMe && <span className={styles.me}>{t('people.you')}</span>}
        </span>
        <span className={styles.quiet}>{member.person.email}</span>
      </span>
      <span className={styles.quiet}>{t('people.since', { day: formatDay(member.joined_at) })}</span>
      {canManage ? (
        <Select
          className={styles.role}
          aria-label={t('people.role_of', { name: member.person.name })}
          value={member.role}
          onChange={(role) => role && role !== member.role && void changeRole(member, role as Role)}
          data={rolesOfParty(member.party).map((role) => ({ value: role, label: t(`common:role.${role}`) }))}
        />
      ) : (
        <span className={styles.role}>{t(`common:role.${member.role}`)}</span>
      )}
      <span className={styles.action}>
        {canManage && (
          <Tooltip label={t('people.remove', { name: member.person.name })}>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('people.remove', { name: member.person.name })}
              onClick={() => void remove(member)}
            >
              <IconUserMinus size={17} />
            </ActionIcon>
          </Tooltip>
        )}
      </span>
    </li>
  );
}

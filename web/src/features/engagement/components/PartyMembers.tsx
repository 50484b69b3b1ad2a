import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Engagement, Member, Party } from '@/shared/api';
import { may } from '@/shared/permissions';
import { EmptyState, Side } from '@/shared/ui';
import { invitableParties } from '../model/members';
import { MemberRow } from './MemberRow';
import styles from './PartyMembers.module.css';

interface Props {
  engagement: Engagement;
  party: Party;
  members: Member[];
  onInvite: () => void;
}

export function PartyMembers({ engagement, party, members, onInvite }: Props) {
  const { t } = useTranslation('engagement');
  const organisation = (party === 'client' ? engagement.client : engagement.vendor)?.name;
  const canInvite = may(engagement, 'members.manage') && invitableParties(engagement).includes(party);
  return (
    <section className={styles.card} data-party={party} aria-labelledby={`members-${party}`}>
      <h2 id={`members-${party}`} className={styles.head}>
        <Side party={party} name={organisation} />
        <span className={styles.count}>{t('people.count', { count: members.length })}</span>
      </h2>
      {members.length === 0 ? (
        <EmptyState
          picture="people"
          heading="h3"
          title={t('people.nobody')}
          text={t('people.nobody_text')}
          action={canInvite && <Button onClick={onInvite}>{t('invite.action')}</Button>}
        />
      ) : (
        <ul className={styles.list}>
          {members.map((member) => (
            <MemberRow key={member.id} engagement={engagement} member={member} />
          ))}
        </ul>
      )}
    </section>
  );
}

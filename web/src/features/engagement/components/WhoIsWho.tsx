import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Engagement, Member, Party } from '@/shared/api';
import { Face, LoadingRows, ProblemNote, Section, Side } from '@/shared/ui';
import { membersQuery } from '../api';
import { ofParty } from '../model/members';
import styles from './WhoIsWho.module.css';

const parties: Party[] = ['client', 'vendor'];

export function WhoIsWho({ engagement }: { engagement: Engagement }) {
  const { t } = useTranslation('engagement');
  const members = useQuery(membersQuery(engagement.id));
  return (
    <Section
      title={t('people.title')}
      actions={
        <Link className={styles.all} to="/engagements/$id/people" params={{ id: engagement.id }}>
          {t('people.all')}
        </Link>
      }
    >
      {members.isPending && <LoadingRows rows={4} />}
      <ProblemNote problem={members.error} onRetry={() => void members.refetch()} />
      {members.data &&
        parties.map((party) => <PartyFaces key={party} party={party} members={ofParty(members.data.items, party)} />)}
    </Section>
  );
}

function PartyFaces({ party, members }: { party: Party; members: Member[] }) {
  const { t } = useTranslation('engagement');
  if (members.length === 0) return null;
  return (
    <div className={styles.party}>
      <Side party={party} name={members[0]?.organisation.name} />
      <ul className={styles.list}>
        {members.map((member) => (
          <li key={member.id}>
            <Face name={member.person.name} party={party} />
            <span>
              {member.person.name}
              <small>{t(`common:role.${member.role}`)}</small>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Engagement, type Member, type ProblemError, type Role } from '@/shared/api';
import { LoadingRows, ProblemNote } from '@/shared/ui';
import { useMemberChanges } from '../members';
import { rolesOfParty } from '../model/members';
import styles from './Dialogs.module.css';

interface Props {
  engagement: Engagement;
  members: Member[];
  onDone: () => void;
}

export function AddColleague({ engagement, members, onDone }: Props) {
  const { t } = useTranslation('engagement');
  const people = api.useQuery('get', '/organisation/people', { params: { query: { limit: 200 } } });
  const [person, setPerson] = useState<string | null>(null);
  const [role, setRole] = useState<Role>(rolesOfParty(engagement.party)[1] as Role);
  const [problem, setProblem] = useState<ProblemError | null>(null);
  const { add } = useMemberChanges(engagement.id);
  if (people.isPending) return <LoadingRows rows={2} />;
  const present = new Set(members.map((member) => member.person.id));
  const absent = (people.data?.items ?? []).filter((colleague) => !present.has(colleague.id));
  if (absent.length === 0) return <p className={styles.lead}>{t('invite.everyone_in')}</p>;
  const submit = () => {
    if (person) add(person, role).then(onDone, setProblem);
  };
  return (
    <div className={styles.form}>
      <Select
        label={t('invite.who')}
        searchable
        value={person}
        onChange={setPerson}
        data={absent.map((colleague) => ({ value: colleague.id, label: `${colleague.name} · ${colleague.email}` }))}
      />
      <Select
        label={t('field.role')}
        value={role}
        onChange={(value) => setRole(value as Role)}
        data={rolesOfParty(engagement.party).map((value) => ({ value, label: t(`common:role.${value}`) }))}
      />
      <ProblemNote problem={problem} />
      <div>
        <Button disabled={person === null} onClick={submit}>
          {t('invite.add')}
        </Button>
      </div>
    </div>
  );
}

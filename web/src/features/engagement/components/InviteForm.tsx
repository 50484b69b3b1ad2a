import { Button, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client, type Engagement, type Invitation, type Party, type Role } from '@/shared/api';
import { OneTimeLink, ProblemNote, useSchemaForm, useSubmit } from '@/shared/ui';
import { invitationsKey } from '../api';
import { invitableParties, rolesOfParty } from '../model/members';
import { inviteSchema } from '../model/schemas';
import styles from './Dialogs.module.css';

export function InviteForm({ engagement, onDone }: { engagement: Engagement; onDone: () => void }) {
  const { t } = useTranslation('engagement');
  const queries = useQueryClient();
  const parties = invitableParties(engagement);
  const [party, setParty] = useState<Party>(engagement.vendor === null ? 'vendor' : engagement.party);
  const [role, setRole] = useState<Role>(
    engagement.vendor === null ? 'vendor_manager' : (rolesOfParty(party)[1] as Role),
  );
  const [made, setMade] = useState<Invitation | null>(null);
  const form = useSchemaForm(inviteSchema, { email: '' });
  const { submit, busy, problem } = useSubmit(form, async ({ email }) => {
    const params = { path: { engagement: engagement.id } };
    const { data } = await client.POST('/engagements/{engagement}/invitations', {
      params,
      body: { email, party, role },
    });
    if (data) setMade(data);
    void queries.invalidateQueries({ queryKey: invitationsKey(engagement.id) });
  });
  const choose = (next: Party) => {
    setParty(next);
    setRole(rolesOfParty(next)[0] as Role);
  };
  if (made?.link) return <OneTimeLink invitation={made} onDone={onDone} />;
  return (
    <form onSubmit={submit} className={styles.form} noValidate>
      <TextInput
        label={t('field.email')}
        type="email"
        data-autofocus
        key={form.key('email')}
        {...form.getInputProps('email')}
      />
      <div>
        <SegmentedControl
          aria-label={t('invite.side')}
          value={party}
          onChange={(value) => choose(value as Party)}
          data={parties.map((value) => ({ value, label: t(`invite.to_${value}`) }))}
        />
        <p className={styles.lead}>{t(`invite.sees_${party}`)}</p>
      </div>
      <Select
        label={t('field.role')}
        value={role}
        onChange={(value) => setRole(value as Role)}
        data={rolesOfParty(party).map((value) => ({ value, label: t(`common:role.${value}`) }))}
      />
      <ProblemNote problem={problem} />
      <Button type="submit" loading={busy}>
        {t('invite.submit')}
      </Button>
    </form>
  );
}

import { Button, Modal, Select, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client, type Invitation } from '@/shared/api';
import { OneTimeLink, ProblemNote, useSchemaForm, useSubmit } from '@/shared/ui';
import { inviteSchema } from '../model/schemas';
import styles from './Forms.module.css';

type OrganisationRole = 'admin' | 'member';

export function InviteColleague({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation('people');
  return (
    <Modal opened={opened} onClose={onClose} title={t('invite.title')}>
      <InviteForm onClose={onClose} />
    </Modal>
  );
}

function InviteForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('people');
  const queries = useQueryClient();
  const [role, setRole] = useState<OrganisationRole>('member');
  const [made, setMade] = useState<Invitation | null>(null);
  const form = useSchemaForm(inviteSchema, { email: '' });
  const { submit, busy, problem } = useSubmit(form, async ({ email }) => {
    const { data } = await client.POST('/organisation/invitations', { body: { email, role } });
    if (data) setMade(data);
    void queries.invalidateQueries({ queryKey: ['get', '/organisation/invitations'] });
  });
  if (made?.link) return <OneTimeLink invitation={made} onDone={onClose} />;
  return (
    <form onSubmit={submit} className={styles.form} noValidate>
      <TextInput
        label={t('field.email')}
        type="email"
        data-autofocus
        key={form.key('email')}
        {...form.getInputProps('email')}
      />
      <Select
        label={t('organisation.role')}
        value={role}
        onChange={(value) => setRole(value as OrganisationRole)}
        data={(['member', 'admin'] as const).map((value) => ({ value, label: t(`common:organisation_role.${value}`) }))}
      />
      <ProblemNote problem={problem} />
      <Button type="submit" loading={busy}>
        {t('invite.action')}
      </Button>
    </form>
  );
}

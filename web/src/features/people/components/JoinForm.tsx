import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { beginSession, client, type InvitationView } from '@/shared/api';
import { ProblemNote, useSchemaForm, useSubmit } from '@/shared/ui';
import { joinSchema } from '../model/schemas';

interface Props {
  token: string;
  offer: InvitationView;
  onJoined: (landing: string) => void;
}

export function JoinForm({ token, offer, onJoined }: Props) {
  const { t } = useTranslation('people');
  const queries = useQueryClient();
  const isNew = !offer.account_exists;
  const form = useSchemaForm(joinSchema(offer), { name: '', password: '', organisation: '' });
  const { submit, busy, problem } = useSubmit(form, async (values) => {
    const body = {
      password: values.password,
      ...(isNew ? { name: values.name } : {}),
      ...(offer.needs_organisation ? { organisation: values.organisation } : {}),
    };
    const { data } = await client.POST('/invitations/{token}/acceptance', { params: { path: { token } }, body });
    if (!data) return;
    beginSession(queries, data);
    onJoined(data.landing);
  });
  return (
    <form onSubmit={submit} noValidate>
      <TextInput label={t('field.email')} value={offer.email} readOnly autoComplete="username" />
      {offer.needs_organisation && (
        <TextInput
          label={t('field.organisation')}
          description={t('join.organisation_hint')}
          autoComplete="organization"
          key={form.key('organisation')}
          {...form.getInputProps('organisation')}
        />
      )}
      {isNew && (
        <TextInput label={t('field.name')} autoComplete="name" key={form.key('name')} {...form.getInputProps('name')} />
      )}
      <PasswordInput
        label={isNew ? t('field.new_password') : t('field.password')}
        description={isNew ? t('field.new_password_hint') : t('join.account_hint')}
        autoComplete={isNew ? 'new-password' : 'current-password'}
        visibilityToggleButtonProps={{ 'aria-label': t('show_password') }}
        key={form.key('password')}
        {...form.getInputProps('password')}
      />
      <ProblemNote problem={problem} />
      <Button type="submit" size="md" loading={busy}>
        {t('join.action')}
      </Button>
    </form>
  );
}

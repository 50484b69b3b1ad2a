import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { beginSession, client } from '@/shared/api';
import { ProblemNote, useSchemaForm, useSubmit } from '@/shared/ui';
import { setUpSchema } from '../model/schemas';
import { Door } from './Door';

/** The first person of an empty server: their organisation and their account. */
export function SetUpPage({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('people');
  const queries = useQueryClient();
  const form = useSchemaForm(setUpSchema, { organisation: '', name: '', email: '', password: '' });
  const { submit, busy, problem } = useSubmit(form, async (body) => {
    const { data } = await client.POST('/setup', { body });
    if (data) beginSession(queries, data);
    onDone();
  });
  return (
    <Door title={t('set_up.title')} lead={t('set_up.lead')}>
      <form onSubmit={submit} noValidate>
        <TextInput
          label={t('field.organisation')}
          autoComplete="organization"
          autoFocus
          key={form.key('organisation')}
          {...form.getInputProps('organisation')}
        />
        <TextInput label={t('field.name')} autoComplete="name" key={form.key('name')} {...form.getInputProps('name')} />
        <TextInput
          label={t('field.email')}
          type="email"
          autoComplete="username"
          key={form.key('email')}
          {...form.getInputProps('email')}
        />
        <PasswordInput
          label={t('field.new_password')}
          description={t('field.new_password_hint')}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': t('show_password') }}
          key={form.key('password')}
          {...form.getInputProps('password')}
        />
        <ProblemNote problem={problem} />
        <Button type="submit" size="md" loading={busy}>
          {t('set_up.action')}
        </Button>
      </form>
    </Door>
  );
}

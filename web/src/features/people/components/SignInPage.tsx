import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { beginSession, client } from '@/shared/api';
import { ProblemNote, useSchemaForm, useSubmit } from '@/shared/ui';
import { signInSchema } from '../model/schemas';
import { Door } from './Door';

export function SignInPage({ onSignedIn }: { onSignedIn: () => void }) {
  const { t } = useTranslation('people');
  const queries = useQueryClient();
  const form = useSchemaForm(signInSchema, { email: '', password: '' });
  const { submit, busy, problem } = useSubmit(form, async (body) => {
    const { data } = await client.POST('/session', { body });
    if (data) beginSession(queries, data);
    onSignedIn();
  });
  return (
    <Door title={t('sign_in.title')} lead={t('sign_in.lead')}>
      <form onSubmit={submit} noValidate>
        <TextInput
          label={t('field.email')}
          type="email"
          autoComplete="username"
          autoFocus
          key={form.key('email')}
          {...form.getInputProps('email')}
        />
        <PasswordInput
          label={t('field.password')}
          autoComplete="current-password"
          visibilityToggleButtonProps={{ 'aria-label': t('show_password') }}
          key={form.key('password')}
          {...form.getInputProps('password')}
        />
        <ProblemNote problem={problem} />
        <Button type="submit" size="md" loading={busy}>
          {t('sign_in.action')}
        </Button>
      </form>
    </Door>
  );
}

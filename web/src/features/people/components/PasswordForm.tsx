import { Button, PasswordInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { client, useSession } from '@/shared/api';
import { ProblemNote, toast, useSchemaForm, useSubmit } from '@/shared/ui';
import { passwordSchema } from '../model/schemas';
import styles from './Forms.module.css';

export function PasswordForm() {
  const { t } = useTranslation('people');
  const { person } = useSession();
  const form = useSchemaForm(passwordSchema, { current_password: '', new_password: '' });
  const { submit, busy, problem } = useSubmit(form, async (body) => {
    await client.POST('/me/password', { body });
    form.reset();
    toast(t('password.done'));
  });
  const toggle = { 'aria-label': t('show_password') };
  return (
    <form onSubmit={submit} className={styles.form} noValidate>
      <input type="text" hidden readOnly autoComplete="username" value={person.email} />
      <PasswordInput
        label={t('password.current')}
        autoComplete="current-password"
        visibilityToggleButtonProps={toggle}
        key={form.key('current_password')}
        {...form.getInputProps('current_password')}
      />
      <PasswordInput
        label={t('password.new')}
        description={t('field.new_password_hint')}
        autoComplete="new-password"
        visibilityToggleButtonProps={toggle}
        key={form.key('new_password')}
        {...form.getInputProps('new_password')}
      />
      <ProblemNote problem={problem} />
      <Button type="submit" loading={busy}>
        {t('password.action')}
      </Button>
    </form>
  );
}

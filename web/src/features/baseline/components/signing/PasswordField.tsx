import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/shared/api';

/** The password of who is signed in, asked for again; a browser may fill it in for that account only. */
export function PasswordField(props: PasswordInputProps) {
  const { t } = useTranslation('baseline');
  const { person } = useSession();
  return (
    <>
      <input type="text" hidden readOnly autoComplete="username" value={person.email} />
      <PasswordInput
        label={t('sign.password', { name: person.name })}
        autoComplete="current-password"
        visibilityToggleButtonProps={{ 'aria-label': t('sign.show_password') }}
        data-autofocus
        {...props}
      />
    </>
  );
}

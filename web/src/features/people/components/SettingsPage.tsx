import { useTranslation } from 'react-i18next';
import { Page, Section } from '@/shared/ui';
import { PasswordForm } from './PasswordForm';
import { ProfileForm } from './ProfileForm';
import { SessionList } from './SessionList';
import { TokenList } from './TokenList';

interface Props {
  onSignedOut: () => void;
}

export function SettingsPage({ onSignedOut }: Props) {
  const { t } = useTranslation('people');
  return (
    <Page title={t('settings.title')} lead={t('settings.lead')} measure="narrow">
      <Section title={t('profile.title')} card>
        <ProfileForm />
      </Section>
      <Section title={t('password.title')} text={t('password.text')} card>
        <PasswordForm />
      </Section>
      <SessionList onSignedOut={onSignedOut} />
      <TokenList />
    </Page>
  );
}

import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asLanguage, changeLanguage, type Language, languages } from '@/shared/i18n';
import { useDocumentTitle } from '@/shared/ui';
import styles from './Door.module.css';
import { DoorPicture } from './DoorPicture';

/** The frame of the pages outside: set-up, sign-in and join. */
export function Door({ title, lead, children }: { title: string; lead?: ReactNode; children: ReactNode }) {
  const { t } = useTranslation('people');
  useDocumentTitle(title);
  return (
    <div className={styles.door}>
      <main className={styles.form}>
        <div className={styles.brand}>
          <img src="/favicon.svg" alt="" width={28} height={28} />
          Tandem
        </div>
        <Title order={1} size={24}>
          {title}
        </Title>
        {lead && <div className={styles.lead}>{lead}</div>}
        <div className={styles.fields}>{children}</div>
        <LanguageLinks />
      </main>
      <aside className={styles.side} aria-hidden="true">
        <DoorPicture />
        <p>{t('door.promise')}</p>
      </aside>
    </div>
  );
}

function LanguageLinks() {
  const { t, i18n } = useTranslation('people');
  const current = asLanguage(i18n.language);
  return (
    <fieldset className={styles.languages} aria-label={t('profile.language')}>
      {languages.map((language: Language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={language === current}
          onClick={() => void changeLanguage(language)}
        >
          {t(`language.${language}`)}
        </button>
      ))}
    </fieldset>
  );
}

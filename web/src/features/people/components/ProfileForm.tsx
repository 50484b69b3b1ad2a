import { Button, Select, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { client, ifMatch, type Person, type Session, sessionQuery, useSession } from '@/shared/api';
import { asLanguage, changeLanguage, languages } from '@/shared/i18n';
import { ProblemNote, saveVersioned, toast, useSchemaForm, useSubmit } from '@/shared/ui';
import { profileSchema } from '../model/schemas';
import styles from './Forms.module.css';

export function ProfileForm() {
  const { t, i18n } = useTranslation('people');
  const { person } = useSession();
  const queries = useQueryClient();
  const form = useSchemaForm(profileSchema, { name: person.name });
  const fields = [{ key: 'name', label: t('field.name') }];

  const keep = (saved: Person) =>
    queries.setQueryData<Session>(sessionQuery.queryKey, (session) => session && { ...session, person: saved });

  const send = async (values: Record<string, unknown>, version: number) => {
    const { data } = await client.PATCH('/me', { params: { header: ifMatch(version) }, body: values });
    return data as Person;
  };

  const { submit, busy, problem } = useSubmit(form, async (values) => {
    const saved = await saveVersioned(values, person.version, fields, send);
    if (!saved) return;
    keep(saved);
    form.setValues({ name: saved.name });
    toast(t('common:saved'));
  });

  const choose = async (language: string) => {
    await changeLanguage(asLanguage(language));
    const saved = await saveVersioned({ locale: language }, person.version, [], send);
    if (saved) keep(saved);
  };

  return (
    <form onSubmit={submit} className={styles.form} noValidate>
      <TextInput label={t('field.name')} autoComplete="name" key={form.key('name')} {...form.getInputProps('name')} />
      <TextInput label={t('field.email')} value={person.email} readOnly variant="filled" />
      <Select
        label={t('profile.language')}
        value={asLanguage(i18n.language)}
        onChange={(language) => language && void choose(language)}
        data={languages.map((language) => ({ value: language, label: t(`language.${language}`) }))}
      />
      <ProblemNote problem={problem} />
      <Button type="submit" loading={busy}>
        {t('common:save')}
      </Button>
    </form>
  );
}

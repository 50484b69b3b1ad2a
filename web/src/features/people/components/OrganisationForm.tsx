import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, client, ifMatch, type Organisation, sessionQuery } from '@/shared/api';
import { ProblemNote, saveVersioned, toast, useSchemaForm, useSubmit } from '@/shared/ui';
import { organisationSchema } from '../model/schemas';
import styles from './Forms.module.css';

export function OrganisationForm({ organisation }: { organisation: Organisation }) {
  const { t } = useTranslation('people');
  const queries = useQueryClient();
  const form = useSchemaForm(organisationSchema, { name: organisation.name });
  const fields = [{ key: 'name', label: t('field.organisation') }];
  const { submit, busy, problem } = useSubmit(form, async (values) => {
    const saved = await saveVersioned(values, organisation.version, fields, async (body, version) => {
      const { data } = await client.PATCH('/organisation', {
        params: { header: ifMatch(version) },
        body: body as { name: string },
      });
      return data as Organisation;
    });
    if (!saved) return;
    form.setValues({ name: saved.name });
    queries.setQueryData(api.queryOptions('get', '/organisation').queryKey, saved);
    void queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
    toast(t('common:saved'));
  });
  return (
    <form onSubmit={submit} className={styles.form} noValidate>
      <TextInput label={t('field.organisation')} key={form.key('name')} {...form.getInputProps('name')} />
      <ProblemNote problem={problem} />
      <Button type="submit" loading={busy}>
        {t('common:save')}
      </Button>
    </form>
  );
}

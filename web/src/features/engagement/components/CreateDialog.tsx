import { Button, Modal, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { client } from '@/shared/api';
import { ProblemNote, useSchemaForm, useSubmit } from '@/shared/ui';
import { createSchema } from '../model/schemas';
import styles from './Dialogs.module.css';

interface Props {
  opened: boolean;
  onClose: () => void;
  onCreated: (id: string) => void;
}

export function CreateDialog({ opened, onClose, onCreated }: Props) {
  const { t } = useTranslation('engagement');
  return (
    <Modal opened={opened} onClose={onClose} title={t('create.title')}>
      <CreateForm onCreated={onCreated} />
    </Modal>
  );
}

function CreateForm({ onCreated }: { onCreated: (id: string) => void }) {
  const { t } = useTranslation('engagement');
  const queries = useQueryClient();
  const form = useSchemaForm(createSchema, { title: '', summary: '', start: '' });
  const { submit, busy, problem } = useSubmit(form, async ({ title, summary, start }) => {
    const { data } = await client.POST('/engagements', { body: { title, summary, ...(start ? { start } : {}) } });
    void queries.invalidateQueries({ queryKey: ['get', '/engagements'] });
    if (data) onCreated(data.id);
  });
  return (
    <form onSubmit={submit} className={styles.form} noValidate>
      <p className={styles.lead}>{t('create.lead')}</p>
      <TextInput
        label={t('field.title')}
        placeholder={t('create.example')}
        data-autofocus
        key={form.key('title')}
        {...form.getInputProps('title')}
      />
      <Textarea
        label={t('field.summary')}
        autosize
        minRows={2}
        key={form.key('summary')}
        {...form.getInputProps('summary')}
      />
      <TextInput
        type="date"
        label={t('field.start')}
        description={t('create.start_hint')}
        key={form.key('start')}
        {...form.getInputProps('start')}
      />
      <ProblemNote problem={problem} />
      <Button type="submit" loading={busy}>
        {t('create.submit')}
      </Button>
    </form>
  );
}

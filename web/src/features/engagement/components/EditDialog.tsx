import { Button, Modal, Select, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client, type Engagement, ifMatch, type Phase } from '@/shared/api';
import { ProblemNote, phases, saveVersioned, toast, useSchemaForm, useSubmit } from '@/shared/ui';
import { engagementKey } from '../api';
import { editSchema } from '../model/schemas';
import styles from './Dialogs.module.css';

interface Props {
  engagement: Engagement;
  opened: boolean;
  onClose: () => void;
}

export function EditDialog({ engagement, opened, onClose }: Props) {
  const { t } = useTranslation('engagement');
  return (
    <Modal opened={opened} onClose={onClose} title={t('edit.title')}>
      <EditForm engagement={engagement} onClose={onClose} />
    </Modal>
  );
}

function EditForm({ engagement, onClose }: Omit<Props, 'opened'>) {
  const { t } = useTranslation('engagement');
  const queries = useQueryClient();
  // The version I began to edit: a live refresh underneath must not make my write look current.
  const [base] = useState(engagement);
  const [phase, setPhase] = useState<Phase>(base.phase);
  const form = useSchemaForm(editSchema, { title: base.title, summary: base.summary });
  const fields = [
    { key: 'title', label: t('field.title') },
    { key: 'summary', label: t('field.summary') },
    { key: 'phase', label: t('field.phase'), show: (value: unknown) => t(`common:phase.${String(value)}`) },
  ];
  const { submit, busy, problem } = useSubmit(form, async (values) => {
    const changed = Object.entries({ ...values, phase }).filter(
      ([key, value]) => value !== base[key as keyof Engagement],
    );
    if (changed.length === 0) return onClose();
    const saved = await saveVersioned(Object.fromEntries(changed), base.version, fields, async (body, version) => {
      const params = { path: { engagement: base.id }, header: ifMatch(version) };
      const { data } = await client.PATCH('/engagements/{engagement}', { params, body });
      return data as Engagement;
    });
    if (!saved) return;
    queries.setQueryData(engagementKey(base.id), saved);
    void queries.invalidateQueries({ queryKey: ['get', '/engagements'] });
    toast(t('common:saved'));
    onClose();
  });
  return (
    <form onSubmit={submit} className={styles.form} noValidate>
      <TextInput label={t('field.title')} data-autofocus key={form.key('title')} {...form.getInputProps('title')} />
      <Textarea
        label={t('field.summary')}
        autosize
        minRows={2}
        key={form.key('summary')}
        {...form.getInputProps('summary')}
      />
      <Select
        label={t('field.phase')}
        value={phase}
        onChange={(value) => setPhase(value as Phase)}
        data={phases.map((value) => ({ value, label: t(`common:phase.${value}`) }))}
      />
      <ProblemNote problem={problem} />
      <Button type="submit" loading={busy}>
        {t('common:save')}
      </Button>
    </form>
  );
}

import { Button, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Engagement } from '@/shared/api';
import { Section, toast, useSchemaForm, useSubmit } from '@/shared/ui';
import { usePropose } from '../../api';
import { chosen, keyOf, type Operation } from '../../model/difference';
import { proposalSchema } from '../../model/schemas';
import type { Sides } from '../../model/words';
import { DifferenceList } from '../difference/DifferenceList';
import styles from './Changes.module.css';
import { SendCard } from './SendCard';

interface Props {
  engagement: Engagement;
  operations: Operation[];
  sides: Sides;
}

export function Proposal({ engagement, operations, sides }: Props) {
  const { t } = useTranslation('baseline');
  const navigate = useNavigate();
  const propose = usePropose(engagement.id);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const keys = useMemo(() => new Set(operations.map(keyOf).filter((key) => !left.has(key))), [operations, left]);
  const wanted = useMemo(() => chosen(operations, keys), [operations, keys]);
  const choose = (next: ReadonlySet<string>) => setLeft(new Set(operations.map(keyOf).filter((key) => !next.has(key))));
  const form = useSchemaForm(proposalSchema, { title: '', reason: '', password: '' });
  const { submit, busy, problem } = useSubmit(form, async ({ password, ...words }) => {
    const made = await propose({ ...words, ...(password && { password }) }, wanted);
    toast(t('propose.done'));
    void navigate({
      to: '/engagements/$id/changes/$change',
      params: { id: engagement.id, change: String(made.number) },
    });
  });
  return (
    <form className={styles.columns} onSubmit={submit} noValidate>
      <Section title={t('compare.words')}>
        <DifferenceList operations={operations} sides={sides} choice={{ keys, onChange: choose }} />
      </Section>
      <SendCard
        engagement={engagement}
        form={form}
        reason={t('propose.reason')}
        wanted={wanted}
        sides={sides}
        problem={problem}
        title={<TextInput label={t('propose.name')} key={form.key('title')} {...form.getInputProps('title')} />}
      >
        <Button type="submit" loading={busy} disabled={wanted.length === 0}>
          {t('propose.send', { count: wanted.length })}
        </Button>
      </SendCard>
    </form>
  );
}

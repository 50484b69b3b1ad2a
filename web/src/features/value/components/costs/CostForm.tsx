import { Button, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import type { Engagement } from '@/shared/api';
import { parseMoney } from '@/shared/money';
import { ProblemNote, useSchemaForm, useSubmit } from '@/shared/ui';
import { usePlanTasks } from '../../api';
import { useCosts } from '../../useCosts';
import styles from './Costs.module.css';

interface Props {
  engagement: Engagement;
  currency: string;
  onClose: () => void;
}

function shapeIn(currency: string) {
  return z.looseObject({
    day: z.string().check(z.minLength(10, 'value:error.day')),
    amount_minor: z
      .string()
      .check(z.refine((typed) => !!parseMoney(typed.replace(/^[-−]/, ''), currency), 'value:error.amount')),
  });
}

/** A cost of the reader's own side. A minus in front is a credit. */
export function CostForm({ engagement, currency, onClose }: Props) {
  const { t } = useTranslation('value');
  const { record } = useCosts(engagement.id);
  const tasks = usePlanTasks(engagement.id) ?? [];
  const form = useSchemaForm(shapeIn(currency), {
    day: new Date().toISOString().slice(0, 10),
    amount_minor: '',
    note: '',
    task_id: '',
  });
  const { submit, busy, problem } = useSubmit(form, async ({ day, amount_minor: typed, note, task_id }) => {
    const amount = parseMoney(typed.replace(/^[-−]/, ''), currency) ?? 0;
    const signed = /^[-−]/.test(typed) ? -amount : amount;
    await record({ day, amount_minor: signed, currency, note, ...(task_id && { task_id }) });
    onClose();
  });
  const field = (name: 'day' | 'amount_minor' | 'note' | 'task_id') => ({
    ...form.getInputProps(name),
    key: form.key(name),
    size: 'xs' as const,
  });
  const { key: amountKey, ...amount } = field('amount_minor');
  const { key: dayKey, ...day } = field('day');
  const { key: noteKey, ...note } = field('note');
  const { key: taskKey, ...task } = field('task_id');
  return (
    <form className={styles.form} onSubmit={submit} onKeyDown={(event) => event.key === 'Escape' && onClose()}>
      <TextInput key={amountKey} {...amount} label={t('cost.amount', { currency })} inputMode="decimal" autoFocus />
      <TextInput key={dayKey} {...day} type="date" label={t('cost.day')} />
      <TextInput key={noteKey} {...note} label={t('cost.note')} maxLength={500} />
      <Select
        key={taskKey}
        {...task}
        label={t('cost.task')}
        searchable
        limit={50}
        data={[
          { value: '', label: t('cost.no_task') },
          ...tasks.filter((one) => !one.summary).map((one) => ({ value: one.id, label: `${one.wbs} ${one.name}` })),
        ]}
      />
      <div className={styles.buttons}>
        <Button type="submit" size="xs" loading={busy}>
          {t('cost.record')}
        </Button>
        <Button variant="default" size="xs" onClick={onClose}>
          {t('common:cancel')}
        </Button>
      </div>
      <ProblemNote problem={problem} />
    </form>
  );
}

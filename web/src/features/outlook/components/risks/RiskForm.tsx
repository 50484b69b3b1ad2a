import { Button, MultiSelect, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import type { Engagement, Risk, Task } from '@/shared/api';
import { minorDigits } from '@/shared/money';
import { ProblemNote, toast, useSchemaForm, useSubmit } from '@/shared/ui';
import { putOf, type RiskValues, valuesOf } from '../../model/risk';
import { useRiskChanges } from '../../useRiskChanges';
import styles from './Risks.module.css';

interface Props {
  engagement: Engagement;
  risk: Risk | null;
  currency: string;
  tasks: readonly Task[];
  onClose: () => void;
}

const shape = z.looseObject({
  title: z.string().check(z.minLength(1, 'outlook:error.title')),
  probability: z
    .number('outlook:error.probability')
    .check(z.gte(0, 'outlook:error.probability'), z.lte(100, 'outlook:error.probability')),
});

/** Esc leaves the form; in an open list it only closes the list. */
function isLeaving(event: KeyboardEvent) {
  return event.key === 'Escape' && (event.target as HTMLElement).getAttribute('aria-expanded') !== 'true';
}

/** A new risk, or a change of one, in its place in the list. */
export function RiskForm({ engagement, risk, currency, tasks, onClose }: Props) {
  const { t } = useTranslation('outlook');
  const digits = minorDigits(currency);
  const changes = useRiskChanges(engagement.id);
  const form = useSchemaForm<RiskValues>(shape, valuesOf(risk, digits));
  const { submit, busy, problem } = useSubmit(form, async (values) => {
    const put = putOf(values, digits);
    await (risk ? changes.change(risk, put) : changes.add(put));
    toast(t('risk.saved'));
    onClose();
  });
  const number = (name: keyof RiskValues & string, suffix: string) => (
    <NumberInput
      key={form.key(name)}
      {...form.getInputProps(name)}
      label={t(`risk.${name as 'title'}`)}
      size="xs"
      min={0}
      hideControls
      suffix={suffix}
      decimalScale={name.startsWith('cost') ? digits : 2}
    />
  );
  const days = ` ${t('risk.unit_days')}`;
  return (
    <form className={styles.form} onSubmit={submit} onKeyDown={(event) => isLeaving(event) && onClose()}>
      <div className={styles.wide}>
        <TextInput
          key={form.key('title')}
          {...form.getInputProps('title')}
          label={t('risk.title')}
          size="xs"
          data-autofocus
          autoFocus
        />
        {number('probability', ' %')}
        <Select
          key={form.key('owner')}
          {...form.getInputProps('owner')}
          label={t('risk.owner')}
          size="xs"
          data={[
            { value: '', label: t('risk.nobody') },
            { value: 'client', label: t('common:party.client') },
            { value: 'vendor', label: t('common:party.vendor') },
          ]}
        />
        <Select
          key={form.key('status')}
          {...form.getInputProps('status')}
          label={t('risk.status')}
          size="xs"
          data={(['open', 'happened', 'closed'] as const).map((value) => ({ value, label: t(`risk.state.${value}`) }))}
        />
      </div>
      <MultiSelect
        key={form.key('task_ids')}
        {...form.getInputProps('task_ids')}
        label={t('risk.task_ids')}
        description={t('risk.task_help')}
        size="xs"
        searchable
        limit={50}
        nothingFoundMessage={t('risk.no_task_found')}
        data={tasks
          .filter((task) => !task.summary)
          .map((task) => ({ value: task.id, label: `${task.wbs} ${task.name}` }))}
      />
      <fieldset className={styles.three}>
        <legend>{t('risk.delay')}</legend>
        {number('delay_low', days)}
        {number('delay_likely', days)}
        {number('delay_high', days)}
      </fieldset>
      <fieldset className={styles.three}>
        <legend>{currency ? t('risk.cost_in', { currency }) : t('risk.cost')}</legend>
        {number('cost_low', '')}
        {number('cost_likely', '')}
        {number('cost_high', '')}
      </fieldset>
      <Textarea
        key={form.key('description')}
        {...form.getInputProps('description')}
        label={t('risk.description')}
        size="xs"
        autosize
        minRows={1}
      />
      <ProblemNote problem={problem} />
      <div className={styles.buttons}>
        <Button type="submit" size="xs" loading={busy}>
          {t('common:save')}
        </Button>
        <Button variant="default" size="xs" onClick={onClose}>
          {t('common:cancel')}
        </Button>
      </div>
    </form>
  );
}

import { TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseMoney, typedMoney } from '@/shared/money';
import { change } from '../../model/edits';
import type { Task } from '../../model/types';
import { usePlanPage } from '../../state/PlanContext';
import { useCurrency } from '../../state/useCurrency';

/** The planned cost, in the currency that the scope's price is in; without one there is nothing to count in. */
export function CostField({ task }: { task: Task }) {
  const { t } = useTranslation('plan');
  const { engagement, canEdit, act } = usePlanPage();
  const currency = useCurrency(engagement);
  const saved = task.cost_minor === null || !currency ? '' : typedMoney(task.cost_minor, currency);
  const [text, setText] = useState(saved);
  const [wrong, setWrong] = useState(false);
  useEffect(() => {
    setText(saved);
    setWrong(false);
  }, [saved]);
  const keep = () => {
    if (text === saved || !currency) return;
    const minor = text.trim() === '' ? null : parseMoney(text, currency);
    if (minor === null && text.trim() !== '') return setWrong(true);
    const step = t('step.change', { field: t('column.cost_minor'), task: task.name });
    if (minor !== task.cost_minor) act(step, change(task, { cost_minor: minor }), task.id);
  };
  return (
    <TextInput
      size="xs"
      label={t('column.cost_minor')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      description={currency ? undefined : t('help.no_currency')}
      rightSection={currency}
      rightSectionWidth={44}
      inputMode="decimal"
      value={text}
      readOnly={!canEdit || !currency}
      variant={canEdit && currency ? 'default' : 'filled'}
      error={wrong ? t('wrong.cost') : undefined}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={keep}
      onKeyDown={(event) => event.key === 'Enter' && keep()}
    />
  );
}

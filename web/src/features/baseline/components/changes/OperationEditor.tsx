import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoney, parseMoney, typedMoney } from '@/shared/money';
import { afterAnswer, answerables, fieldKind } from '../../model/counter';
import type { Operation } from '../../model/difference';
import { currencyOf, fieldWords, type Sides } from '../../model/words';
import { OperationLine } from '../difference/OperationLine';
import styles from './Changes.module.css';

interface Props {
  operation: Operation;
  sides: Sides;
  onChange: (after: unknown) => void;
}

const types = { day: 'date', minute: 'datetime-local', text: 'text' };

/** What is proposed, and below it the fields to answer with other values. */
export function OperationEditor({ operation, sides, onChange }: Props) {
  return (
    <div className={styles.edit}>
      <OperationLine operation={operation} sides={sides} />
      {answerables(operation).map(({ part, operation: inside }) => (
        <Answer
          key={part ?? ''}
          operation={inside}
          sides={sides}
          onChange={(value) => onChange(afterAnswer(operation, part, value))}
        />
      ))}
    </div>
  );
}

function Answer({ operation, sides, onChange }: Props) {
  const { t } = useTranslation('baseline');
  const kind = fieldKind(operation);
  const label = t('counter.value', { field: fieldWords(operation.path, sides, t) });
  const value = String(operation.after ?? '');
  if (kind === 'money') {
    return <MoneyEditor label={label} minor={Number(value)} currency={currencyOf(sides)} onChange={onChange} />;
  }
  if (kind === 'prose') {
    return (
      <Textarea size="xs" autosize label={label} value={value} onChange={(event) => onChange(event.target.value)} />
    );
  }
  return (
    <TextInput
      size="xs"
      type={types[kind ?? 'text']}
      label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

interface MoneyProps {
  label: string;
  minor: number;
  currency: string;
  onChange: (minor: number) => void;
}

/** Holds what is typed; only an amount is handed on. */
function MoneyEditor({ label, minor, currency, onChange }: MoneyProps) {
  const { t } = useTranslation('baseline');
  const [typed, setTyped] = useState(() => typedMoney(minor, currency));
  const read = parseMoney(typed, currency);
  const type = (text: string) => {
    setTyped(text);
    const amount = parseMoney(text, currency);
    if (amount !== null) onChange(amount);
  };
  return (
    <TextInput
      size="xs"
      label={label}
      description={read === null ? null : formatMoney(read, currency)}
      error={read === null && t('counter.no_amount')}
      value={typed}
      onChange={(event) => type(event.target.value)}
    />
  );
}

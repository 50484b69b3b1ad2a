import { useState } from 'react';
import { formatLocalDay } from '@/shared/time';
import styles from './InlineControl.module.css';

interface Props {
  label: string;
  value: string | null;
  readOnly: boolean;
  onSave: (day: string | null) => void;
}

/** A day, saved when the field is left: a half-typed year is no day yet. */
export function DayField({ label, value, readOnly, onSave }: Props) {
  const [draft, setDraft] = useState<string | null>(null);
  const words = value ? formatLocalDay(value) : '';
  if (readOnly) return <span className={styles.hint}>{words || '—'}</span>;
  const commit = () => {
    if (draft !== null && draft !== (value ?? '')) onSave(draft || null);
    setDraft(null);
  };
  return (
    <>
      <input
        type="date"
        className={`${styles.day} ${styles.screen}`}
        aria-label={label}
        value={draft ?? value ?? ''}
        max="2199-12-31"
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={commit}
        onKeyDown={(event) => event.key === 'Enter' && commit()}
      />
      <span className={styles.paper}>{words}</span>
    </>
  );
}

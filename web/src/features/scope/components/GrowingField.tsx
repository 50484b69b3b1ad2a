import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './GrowingField.module.css';

interface Props {
  label: string;
  value: string;
  placeholder?: string;
  maxLength: number;
  readOnly: boolean;
  /** Enter ends a line of text; without it Enter is done. */
  lines?: boolean;
  /** May not be left empty: then the old text comes back. */
  required?: boolean;
  onSave: (value: string, base: string) => void;
  onEnter?: () => void;
  onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
}

/** After so long a pause what is typed is saved without leaving the field. */
const pause = 4000;

/**
 * Text edited where it stands. What is being typed is the person's own until they leave: what others save meanwhile
 * does not touch it.
 */
export function GrowingField({ value, lines, required, onSave, onEnter, onKeyDown, ...field }: Props) {
  const { t } = useTranslation('scope');
  const [draft, setDraft] = useState<{ text: string; base: string } | null>(null);
  const latest = useRef(() => {});
  const shown = draft?.text ?? value;

  const commit = () => {
    if (!draft) return;
    setDraft(null);
    const text = draft.text.trim();
    if (text !== draft.base && (text || !required)) onSave(text, draft.base);
  };
  latest.current = commit;
  useEffect(() => {
    if (!draft) return;
    // A clash is asked about when the person is done, not while they think.
    if (draft.base !== value) return;
    const timer = window.setTimeout(() => latest.current(), pause);
    return () => window.clearTimeout(timer);
  }, [draft, value]);
  useEffect(() => () => latest.current(), []);

  const keys = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    onKeyDown?.(event);
    if (event.defaultPrevented || event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      setDraft(null);
    } else if (event.key === 'Enter' && (!lines || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      commit();
      onEnter?.();
    }
  };
  return (
    <span className={styles.field}>
      <span className={styles.copy} aria-hidden="true">{`${shown} `}</span>
      <textarea
        className={styles.input}
        aria-label={field.label}
        rows={1}
        value={shown}
        placeholder={field.readOnly ? '' : field.placeholder}
        maxLength={field.maxLength}
        readOnly={field.readOnly}
        onChange={({ target }) => setDraft((old) => ({ text: target.value, base: old?.base ?? value }))}
        onBlur={commit}
        onKeyDown={keys}
      />
      {draft && draft.base !== value && (
        <span className={styles.warning} role="status">
          {t('changed_while_typing')}
        </span>
      )}
    </span>
  );
}

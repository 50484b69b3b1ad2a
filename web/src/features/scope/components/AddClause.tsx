import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '@/shared/api';
import type { ClauseKind } from '../model/sections';
import { useScopePage } from '../state/ScopeContext';
import { adderOf } from '../state/useScopeCommands';
import styles from './AddClause.module.css';

/** Type, Enter, and the next one: a section is written in one go. */
export function AddClause({ kind, startsHere }: { kind: ClauseKind; startsHere: boolean }) {
  const { t } = useTranslation('scope');
  const { edits } = useScopePage();
  const [title, setTitle] = useState('');
  const add = () => {
    if (!title.trim()) return;
    edits.add({ id: newId(), kind, title: title.trim() });
    setTitle('');
  };
  return (
    <form
      className={styles.add}
      data-no-print
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <IconPlus size={15} aria-hidden="true" />
      <input
        id={adderOf(kind)}
        ref={(input) => {
          if (startsHere && input && document.activeElement === document.body) input.focus();
        }}
        className={styles.input}
        aria-label={t(`command.add_${kind}`)}
        placeholder={t(`add.${kind}`)}
        maxLength={500}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
        onBlur={add}
        enterKeyHint="enter"
      />
    </form>
  );
}

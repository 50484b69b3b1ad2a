import { UnstyledButton } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LedgerEntry } from '@/shared/api';
import { type Change, changesOf } from '../model/changes';
import { fieldWord, type Surroundings, surroundingsOf, valueWord } from '../model/words';
import styles from './Changes.module.css';

const shownAtFirst = 4;
const step = 100;

/** Before → after, a line per field; long lists stay folded. */
export function Changes({ entry }: { entry: LedgerEntry }) {
  const { t } = useTranslation('ledger');
  const [count, setCount] = useState(shownAtFirst);
  const changes = useMemo(() => changesOf(entry.before, entry.after), [entry]);
  if (changes.length === 0) return null;
  const around = surroundingsOf(entry);
  const shown = changes.slice(0, count);
  return (
    <div className={styles.changes}>
      <dl className={styles.list}>
        {shown.map((change, line) => (
          <ChangeLine key={line} change={change} subject={entry.subject.label} around={around} />
        ))}
      </dl>
      {changes.length > shown.length && (
        <UnstyledButton className={styles.more} onClick={() => setCount(count + step)}>
          {t('more_changes', { count: changes.length - shown.length })}
        </UnstyledButton>
      )}
    </div>
  );
}

interface LineProps {
  change: Change;
  subject: string;
  around: Surroundings;
}

function ChangeLine({ change, subject, around }: LineProps) {
  const { t } = useTranslation('ledger');
  const field = change.path.at(-1) ?? '';
  const owners = change.path.slice(1, -1).filter((name) => name !== subject);
  const owner = owners.length > 0 ? `${owners.join(' › ')} › ` : '';
  const before = valueWord(change.before, field, t, around);
  const after = valueWord(change.after, field, t, around);
  if (before === null && after === null) return null;
  return (
    <div className={styles.line}>
      <dt>
        {owner}
        {fieldWord(field, t)}
      </dt>
      <dd>
        {before === null ? null : <del>{before}</del>}
        {before !== null && after !== null && <IconArrowRight size={13} role="img" aria-label={t('became')} />}
        {after === null ? <span className={styles.none}>{t('removed')}</span> : <ins>{after}</ins>}
      </dd>
    </div>
  );
}

import { UnstyledButton } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LedgerEntry } from '@/shared/api';
import { type Change, changesOf } from '../model/changes';
import { fieldWord, valueWord } from '../model/words';
import styles from './Changes.module.css';

const shownAtFirst = 4;

/** Before → after, a line per field; long lists stay folded. */
export function Changes({ entry }: { entry: LedgerEntry }) {
  const { t } = useTranslation('ledger');
  const [open, setOpen] = useState(false);
  const changes = changesOf(entry.before, entry.after);
  if (changes.length === 0) return null;
  const shown = open ? changes : changes.slice(0, shownAtFirst);
  return (
    <div className={styles.changes}>
      <dl className={styles.list}>
        {shown.map((change) => (
          <ChangeLine key={change.path.join('/')} change={change} />
        ))}
      </dl>
      {changes.length > shown.length && (
        <UnstyledButton className={styles.more} onClick={() => setOpen(true)}>
          {t('more_changes', { count: changes.length - shown.length })}
        </UnstyledButton>
      )}
    </div>
  );
}

function ChangeLine({ change }: { change: Change }) {
  const { t } = useTranslation('ledger');
  const field = change.path.at(-1) ?? '';
  const owner = change.path.length > 2 ? `${change.path.slice(1, -1).join(' › ')} › ` : '';
  const before = valueWord(change.before, field, t);
  const after = valueWord(change.after, field, t);
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

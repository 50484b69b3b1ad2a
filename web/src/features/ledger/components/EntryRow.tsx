import { useTranslation } from 'react-i18next';
import type { LedgerEntry } from '@/shared/api';
import { formatTime } from '@/shared/time';
import { Face, Side } from '@/shared/ui';
import { Changes } from './Changes';
import styles from './EntryRow.module.css';
import { EntrySentence } from './EntrySentence';

export function EntryRow({ entry, marked }: { entry: LedgerEntry; marked?: boolean }) {
  const { t } = useTranslation('ledger');
  const party = entry.actor.party === 'client' || entry.actor.party === 'vendor' ? entry.actor.party : null;
  return (
    <li id={`entry-${entry.index}`} className={styles.row} data-marked={marked || undefined}>
      <time className={styles.time} dateTime={entry.at}>
        {formatTime(entry.at)}
      </time>
      <Face name={entry.actor.name} party={party} />
      <div className={styles.body}>
        <div className={styles.sentence}>
          <EntrySentence entry={entry} />
          {party && <Side party={party} label={entry.actor.organisation} />}
        </div>
        <Changes entry={entry} />
      </div>
      <span className={styles.index} title={t('leaf', { hash: entry.leaf_hash })}>
        #{entry.index}
      </span>
    </li>
  );
}

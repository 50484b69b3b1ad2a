import { useTranslation } from 'react-i18next';
import type { LedgerEntry } from '@/shared/api';
import { actionWord } from '../model/words';

/** "Linh Tran edited the plan: Interviews" */
export function EntrySentence({ entry }: { entry: Pick<LedgerEntry, 'actor' | 'action' | 'subject'> }) {
  const { t } = useTranslation('ledger');
  return (
    <span>
      <strong>{entry.actor.name}</strong> {actionWord(entry.action, t)}
      {entry.subject.label && entry.subject.label !== entry.actor.name && (
        <>
          {': '}
          <em>{entry.subject.label}</em>
        </>
      )}
    </span>
  );
}

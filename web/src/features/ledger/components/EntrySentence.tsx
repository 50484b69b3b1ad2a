import { useTranslation } from 'react-i18next';
import type { LedgerEntry } from '@/shared/api';
import { actionWord, subjectWord } from '../model/words';

/** "Linh Tran edited the plan: Interviews" */
export function EntrySentence({ entry }: { entry: Pick<LedgerEntry, 'actor' | 'action' | 'subject'> }) {
  const { t } = useTranslation('ledger');
  const about = subjectWord(entry);
  return (
    <span>
      <strong>{entry.actor.name}</strong> {actionWord(entry.action, t)}
      {about && (
        <>
          {': '}
          <em>{about}</em>
        </>
      )}
    </span>
  );
}

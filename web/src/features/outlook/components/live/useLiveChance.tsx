import { useEffect, useMemo } from 'react';
import { askWhatIf } from '../../api';
import { TentativeStore } from '../../model/tentative';
import { LiveChance } from './LiveChance';

/** For the plan's page: hears of a change while it is being made, and has the words about it. */
export function useLiveChance(engagement: string) {
  const store = useMemo(() => new TentativeStore((edit, signal) => askWhatIf(engagement, edit, signal)), [engagement]);
  useEffect(() => store.stop, [store]);
  return useMemo(
    () => ({ onTentative: store.tell, tentativeNote: <LiveChance engagement={engagement} store={store} /> }),
    [engagement, store],
  );
}

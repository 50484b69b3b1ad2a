import { useMemo, useRef, useState } from 'react';
import { type History, type HistoryEvent, NO_HISTORY, remember, type Step } from '../model/history';

export interface Past {
  /** What undo or redo would take next, as of now: edits still on their way count once they are answered. */
  next(kind: 'undo' | 'redo'): Step | null;
  record(event: HistoryEvent): void;
}

/** The pile of this page's steps; readable between renders, because requests wait for each other. */
export function useHistory(): [History, Past] {
  const now = useRef<History>(NO_HISTORY);
  const [shown, show] = useState<History>(NO_HISTORY);
  const past = useMemo<Past>(
    () => ({
      next: (kind) => (kind === 'undo' ? now.current.done : now.current.undone).at(-1) ?? null,
      record: (event) => {
        now.current = remember(now.current, event);
        show(now.current);
      },
    }),
    [],
  );
  return [shown, past];
}

import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { type PlanView, readSearch, writeSearch } from '../model/view';

export type ChangeView = (change: Partial<PlanView>, how?: 'push' | 'replace') => void;

/** The page's state, read from the address and written back to it. */
export function usePlanView(): [PlanView, ChangeView] {
  const search = useSearch({ strict: false }) as Record<string, unknown>;
  const navigate = useNavigate();
  const view = useMemo(() => readSearch(search), [search]);
  const change = useCallback<ChangeView>(
    (part, how = 'replace') => {
      void navigate({
        to: '.',
        search: ((before: Record<string, unknown>) => writeSearch({ ...readSearch(before), ...part })) as never,
        replace: how === 'replace',
        resetScroll: false,
      });
    },
    [navigate],
  );
  return [view, change];
}

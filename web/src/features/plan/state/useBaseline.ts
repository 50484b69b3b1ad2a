import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { baselineDatesQuery, newestBaselineQuery } from '../api';
import type { BaselineDates } from '../model/ghost';

/** The baseline in force, to hold the plan against. */
export interface ShownBaseline {
  /** Its number; null where nothing is signed yet. */
  number: number | null;
  /** Null while it is not shown. */
  dates: BaselineDates | null;
}

/** `allowed` to see baselines; `shown` when the reader wants it under the bars. */
export function useBaseline(engagement: string, allowed: boolean, shown: boolean): ShownBaseline {
  const newest = useQuery({ ...newestBaselineQuery(engagement), enabled: allowed });
  const number = newest.data ?? null;
  const { data } = useQuery({ ...baselineDatesQuery(engagement, number ?? 0), enabled: shown && number !== null });
  return useMemo(() => ({ number, dates: shown && data ? data : null }), [number, shown, data]);
}

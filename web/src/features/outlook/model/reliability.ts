import type { ReliabilityBin } from '@/shared/api';

/** The Brier score of somebody who always says one in two. */
export const brierOfACoin = 0.25;

export type Leaning = 'fits' | 'hopeful' | 'cautious';

/** Whether what was said came true more or less often than said, over all forecasts. */
export function leaningOf(bins: readonly ReliabilityBin[]): Leaning {
  const count = bins.reduce((sum, bin) => sum + bin.count, 0);
  if (count === 0) return 'fits';
  const gap = bins.reduce((sum, bin) => sum + (bin.happened - bin.stated) * bin.count, 0) / count;
  if (Math.abs(gap) < 0.05) return 'fits';
  return gap < 0 ? 'hopeful' : 'cautious';
}

/** A dot's area is the number of forecasts it stands for. */
export function dotRadius(count: number, most: number): number {
  return most === 0 ? 0 : 3 + 9 * Math.sqrt(count / most);
}

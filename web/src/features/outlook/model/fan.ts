import type { Outlook } from '@/shared/api';
import { momentOf } from './axis';
import { type Quantile, quantiles } from './curve';

export interface Progress {
  moment: number;
  percent: number;
}

/** The work done so far, and from today a cone of lines to the day on which all is done. */
export interface Fan {
  past: Progress[];
  now: Progress;
  /** Where the lines of the cone reach 100 percent. */
  ends: Record<Quantile, number>;
}

/** Progress never lies in the future, and the cone begins where the past ends. */
export function fanOf(past: readonly Progress[], percent: number, asOf: number, end: Outlook): Fan {
  const known = past.filter((point) => point.moment < asOf);
  const ends = Object.fromEntries(quantiles.map((name) => [name, Math.max(asOf, momentOf(end[name]))]));
  return { past: [...known, { moment: asOf, percent }], now: { moment: asOf, percent }, ends: ends as Fan['ends'] };
}

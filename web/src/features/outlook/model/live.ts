import type { ExpectedDate, WhatIfAnswer } from '@/shared/api';

/** A change of the chance that is worth a word; below it is the noise of a simulation. */
const worthAWord = 0.005;

export interface Effect {
  before: ExpectedDate;
  after: ExpectedDate;
}

/** Milestones that the tentative change moves, the promise in the most danger first; the plan's end comes last. */
export function affected({ before, after }: Pick<WhatIfAnswer, 'before' | 'after'>): Effect[] {
  const earlier = new Map(before.map((one) => [one.task_id, one]));
  return after
    .flatMap((now) => {
      const then = earlier.get(now.task_id);
      return then && differs(then, now) ? [{ before: then, after: now }] : [];
    })
    .sort((a, b) => danger(a.after) - danger(b.after));
}

function differs(before: ExpectedDate, after: ExpectedDate): boolean {
  if (before.p80 !== after.p80) return true;
  return Math.abs((before.probability ?? 0) - (after.probability ?? 0)) >= worthAWord;
}

function danger({ probability }: ExpectedDate): number {
  return probability ?? 2;
}

import type { EarnedValue } from '@/shared/api';
import { momentOf } from './axis';

export type Point = readonly [moment: number, amount: number];

/** Where the cost may end: from what was spent now to the least and the most of the estimates at completion. */
export interface Cone {
  now: Point;
  least: Point;
  most: Point;
  expected: Point;
}

export interface Curves {
  planned: Point[];
  earned: Point[];
  actual: Point[];
  cone: Cone | null;
  now: number;
  from: number;
  to: number;
  most: number;
}

/** The lines of the picture, and the range that holds them all. */
export function curvesOf(value: EarnedValue): Curves {
  const at = (amount: 'planned' | 'earned' | 'actual'): Point[] =>
    value.curve.flatMap((day) => {
      const known = day[amount];
      return known === null ? [] : [[momentOf(day.day), known] as const];
    });
  const [planned, earned, actual] = [at('planned'), at('earned'), at('actual')];
  const cone = coneOf(value);
  const all = [...planned, ...earned, ...actual, ...(cone ? [cone.least, cone.most] : [])];
  const moments = all.map(([moment]) => moment);
  return {
    planned,
    earned,
    // Without a recorded cost the line would lie on the axis and say that all was free.
    actual: value.costs > 0 ? actual : [],
    cone,
    now: momentOf(value.as_of),
    from: Math.min(...moments),
    to: Math.max(...moments),
    most: Math.max(value.budget ?? 0, ...all.map(([, amount]) => amount)),
  };
}

/** Nothing before anything was earned and spent, and nothing once all is done. */
function coneOf(value: EarnedValue): Cone | null {
  const {
    eac,
    eac_at_budget: atBudget,
    eac_both: both,
    actual,
    expected_finish: finish,
    planned_finish: planned,
  } = value;
  if (eac === null || atBudget === null || actual === null || value.earned === value.budget) return null;
  const ends = [eac, atBudget, both ?? eac];
  const end = momentOf([finish ?? planned ?? value.as_of, value.as_of].sort()[1] ?? value.as_of);
  return {
    now: [momentOf(value.as_of), actual],
    least: [end, Math.min(...ends)],
    most: [end, Math.max(...ends)],
    expected: [end, eac],
  };
}

/** The rows of the table: every day on which something is shown, thinned to about `most`, with today and the last. */
export function tableDays(value: EarnedValue, most: number): EarnedValue['curve'] {
  const step = Math.ceil(value.curve.length / most);
  return value.curve.filter(
    (day, index) => index % step === 0 || day.day === value.as_of || index === value.curve.length - 1,
  );
}

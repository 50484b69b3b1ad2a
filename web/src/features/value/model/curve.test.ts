import { describe, expect, it } from 'vitest';
import type { EarnedValue } from '@/shared/api';
import { momentOf } from './axis';
import { curvesOf, tableDays } from './curve';
import { fence } from './fence';

describe('The curves of earned value', () => {
  it('end today for what is done and spent, and at the planned finish for the plan', () => {
    const curves = curvesOf(fence);
    expect(curves.planned.at(-1)).toEqual([momentOf('2026-01-06'), 400_000]);
    expect(curves.earned.at(-1)).toEqual([momentOf('2026-01-05'), 250_000]);
    expect(curves.actual.at(-1)).toEqual([momentOf('2026-01-05'), 280_000]);
  });

  it('open a cone from what was spent to the least and most of the estimates', () => {
    const { cone } = curvesOf(fence);
    expect(cone?.now).toEqual([momentOf('2026-01-05'), 280_000]);
    expect(cone?.least).toEqual([momentOf('2026-01-07'), 430_000]);
    expect(cone?.most).toEqual([momentOf('2026-01-07'), 481_600]);
    expect(curvesOf(fence).most).toBe(481_600);
  });

  it('have no cone and no cost line without costs, and no cone when all is done', () => {
    const free: EarnedValue = { ...fence, costs: 0, actual: 0, cpi: null, eac: null, eac_both: null };
    expect(curvesOf(free).cone).toBeNull();
    expect(curvesOf(free).actual).toEqual([]);
    expect(curvesOf({ ...fence, earned: fence.budget }).cone).toBeNull();
  });

  it('never let the cone lean back when the expected finish has passed', () => {
    const late = { ...fence, expected_finish: '2026-01-02' };
    expect(curvesOf(late).cone?.most[0]).toBe(momentOf('2026-01-05'));
  });

  it('become a table that keeps today and the last day', () => {
    const days = tableDays(fence, 2).map((day) => day.day);
    expect(days).toContain('2026-01-05');
    expect(days.at(-1)).toBe('2026-01-06');
  });
});

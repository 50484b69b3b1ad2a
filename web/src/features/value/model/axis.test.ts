import { describe, expect, it } from 'vitest';
import { amountTicks, axis, momentOf, timeTicks } from './axis';

describe('The axes of the value chart', () => {
  it('map a range onto pixels, upwards too', () => {
    const y = axis(0, 200, 100, 0);
    expect([y(0), y(50), y(200)]).toEqual([100, 75, 0]);
    expect(axis(5, 5, 0, 10)(5)).toBe(5);
  });

  it('have round amounts, a handful of them', () => {
    expect(amountTicks(14_000)).toEqual([0, 5_000, 10_000]);
    expect(amountTicks(100)).toEqual([0, 20, 40, 60, 80, 100]);
    expect(amountTicks(0)).toEqual([0]);
    for (const most of [1, 3, 77, 999, 123_456_789]) {
      expect(amountTicks(most).length).toBeGreaterThan(2);
      expect(amountTicks(most).length).toBeLessThan(8);
    }
  });

  it('have first days of months, thinned to the room there is', () => {
    const ticks = timeTicks(momentOf('2026-01-15'), momentOf('2026-12-31'), 4);
    expect(ticks.map((tick) => new Date(tick).toISOString().slice(0, 10))).toEqual([
      '2026-02-01',
      '2026-05-01',
      '2026-08-01',
      '2026-11-01',
    ]);
  });

  it('have days where the plan is shorter than two months', () => {
    const ticks = timeTicks(momentOf('2026-01-05'), momentOf('2026-01-15'), 5);
    expect(ticks.length).toBe(6);
  });
});

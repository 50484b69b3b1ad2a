import { describe, expect, it } from 'vitest';
import { axis, dayOf, endOfDay, momentOf, rangeOf, ticks } from './axis';

const days = (from: string, to: string, most: number) =>
  ticks(momentOf(from), momentOf(to), most).map((tick) => dayOf(tick.moment));

describe('The axis of time', () => {
  it('gives a promised day all of its hours', () => {
    expect(dayOf(endOfDay('2026-03-14'))).toBe('2026-03-14');
    expect(endOfDay('2026-03-14')).toBeGreaterThan(momentOf('2026-03-14T17:00'));
  });

  it('counts weeks from Mondays', () => {
    expect(days('2026-03-04', '2026-03-30', 6)).toEqual(['2026-03-09', '2026-03-16', '2026-03-23', '2026-03-30']);
  });

  it('counts long spans by months that divide the year', () => {
    expect(days('2026-02-10', '2027-01-20', 6)).toEqual([
      '2026-03-01',
      '2026-05-01',
      '2026-07-01',
      '2026-09-01',
      '2026-11-01',
      '2027-01-01',
    ]);
  });

  it('never crowds the labels', () => {
    for (let span = 2; span < 4000; span += 37) {
      const found = ticks(0, span * 86_400_000, 6);
      expect(found.length, `${span} days`).toBeLessThanOrEqual(7);
      expect(found.length, `${span} days`).toBeGreaterThan(0);
    }
  });

  it('maps there and back', () => {
    const scale = axis(10, 30, 0, 200);
    expect(scale.at(20)).toBe(100);
    expect(scale.back(scale.at(17))).toBe(17);
  });

  it('puts a range without width into the middle', () => {
    expect(axis(5, 5, 0, 100).at(5)).toBe(50);
  });

  it('leaves room around what it shows', () => {
    const [from, to] = rangeOf([momentOf('2026-03-01'), momentOf('2026-03-01')]);
    expect(dayOf(from)).toBe('2026-02-28');
    expect(dayOf(to)).toBe('2026-03-02');
  });
});

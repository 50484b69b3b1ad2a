import { describe, expect, it } from 'vitest';
import { causesOf, movedDates } from './moved';
import { priceDifference, sumMoved } from './price';
import { asItStands } from './running';
import { testDocument } from './testDocument';

describe('The moved dates', () => {
  it('are those that differ, milestones first, with the days they move', () => {
    const [before, after] = [testDocument(), testDocument()];
    after.dates.t1 = { start: '2026-01-05T08:00', finish: '2026-02-06T17:00' };
    after.dates.t2 = { start: '2026-02-05T17:00', finish: '2026-02-05T17:00' };
    expect(movedDates({ before, after }).map(({ name, milestone, days }) => [name, milestone, days])).toEqual([
      ['Go live', true, 6],
      ['Build', false, 7],
    ]);
  });

  it('keep a task that only one side has', () => {
    const [before, after] = [testDocument(), testDocument()];
    delete before.dates.t1;
    expect(movedDates({ before, after })).toMatchObject([{ task: 't1', before: null, days: null }]);
  });

  it('tell of a start that moves under the same finish', () => {
    const [before, after] = [testDocument(), testDocument()];
    after.dates.t1 = { start: '2026-01-12T08:00', finish: '2026-01-30T17:00' };
    expect(movedDates({ before, after })).toMatchObject([{ task: 't1', days: 0 }]);
  });

  it('are none where only a promised day changes', () => {
    const [before, after] = [testDocument(), testDocument()];
    after.clauses.c3 = { kind: 'milestone', position: 3, title: 'Go live', due: '2026-05-01', task_id: 't2' };
    expect(movedDates({ before, after })).toEqual([]);
  });
});

describe('Beside today', () => {
  const moved = { task: 't1', name: 'Build', milestone: false, before: '2026-01-30T17:00', days: 7 };

  it('a move is told apart by what is proposed and what slipped', () => {
    const both = { ...moved, drafted: '2026-02-02T17:00', after: '2026-02-06T17:00' };
    expect(causesOf(both)).toEqual({ drafted: 3, slipped: 4 });
    expect(causesOf({ ...both, drafted: null })).toBeNull();
    expect(causesOf({ ...both, before: null })).toBeNull();
  });

  it('the dates are those of the plan as it stands, and the words those of the draft', () => {
    const task = { task_id: 't1', name: 'Build', outline_level: 1, summary: false, milestone: false };
    const dates = { start_before: null, finish_before: null, start_after: '2026-01-12T08:00' };
    const stands = asItStands(testDocument(), [{ ...task, ...dates, finish_after: '2026-02-06T17:00' }], 'after');
    expect(stands.dates).toEqual({ t1: { start: '2026-01-12T08:00', finish: '2026-02-06T17:00' } });
    expect(stands.clauses).toEqual(testDocument().clauses);
  });
});

describe('The difference in price', () => {
  it('shows each payment before and after, and both totals', () => {
    const [before, after] = [testDocument().price, testDocument().price];
    after.lines = { l2: { title: 'Go live', amount_minor: 3_500_000, position: 1 } };
    const difference = priceDifference(before, after);
    expect(difference.total).toEqual({ before: 5_000_000, after: 3_500_000 });
    expect(difference.rows.map(({ name, change }) => [name, change])).toEqual([
      ['Kick-off', 'removed'],
      ['Go live', 'altered'],
    ]);
  });

  it('is all new where nothing was agreed before', () => {
    const difference = priceDifference(undefined, { model: 'retainer', currency: 'EUR', retainer_minor: 500 });
    expect(difference.rows).toMatchObject([{ part: 'retainer', before: null, after: 500, change: 'added' }]);
    expect(difference.total).toEqual({ before: null, after: null });
  });

  it('shows a currency that changed', () => {
    const before = testDocument().price;
    expect(priceDifference(before, { ...before, currency: 'USD' }).currency).toEqual({ before: 'EUR', after: 'USD' });
  });

  it('of the sum that is signed is told only between two sums of one kind', () => {
    const fixed = testDocument().price;
    const capped = { model: 'time_and_material' as const, currency: 'EUR', cap_minor: 100 };
    const monthly = { model: 'retainer' as const, currency: 'EUR', retainer_minor: 500, retainer_period: 'month' };
    const dearer = { ...fixed, lines: { ...fixed.lines, l3: { title: 'Training', amount_minor: 250 } } };
    expect(sumMoved(fixed, dearer)).toBe(250);
    expect(sumMoved(capped, { ...capped, cap_minor: 70 })).toBe(-30);
    expect(sumMoved(monthly, { ...monthly, retainer_minor: 600 })).toBe(100);
    expect(sumMoved(monthly, { ...monthly, retainer_period: 'quarter' })).toBeNull();
    expect(sumMoved(capped, { ...capped, cap_minor: null })).toBeNull();
    expect(sumMoved(fixed, { ...fixed, currency: 'USD' })).toBeNull();
    expect(sumMoved(fixed, capped)).toBeNull();
  });
});

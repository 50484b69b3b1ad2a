import { describe, expect, it } from 'vitest';
import { applied, valueAt } from './apply';
import { chosen, groupsOf, keyOf, type Operation } from './difference';
import { finishOf, totalOf } from './document';
import { testDocument } from './testDocument';

const before = testDocument();
const due: Operation = { path: ['clauses', 'c2', 'due'], before: '2026-03-14', after: '2026-03-28' };
const amount: Operation = { path: ['price', 'lines', 'l2', 'amount_minor'], before: 3_000_000, after: 3_500_000 };
const duration: Operation = { path: ['plan', 'tasks', 't1', 'duration'], before: '20d', after: '25d' };
const added: Operation = {
  path: ['clauses', 'c4'],
  after: { kind: 'deliverable', position: 9, title: 'Mobile application', owner: 'vendor' },
};
const gone: Operation = { path: ['plan', 'tasks', 't1'], before: before.plan.tasks.t1 };
const operations = [duration, amount, added, due];
const sides = (operations: Operation[]) => {
  const after = applied(before, operations);
  return (side: 'before' | 'after') => (side === 'before' ? before : after);
};

describe('A difference', () => {
  it('is grouped by what it touches, in the order of the contract', () => {
    const groups = groupsOf(operations, sides(operations));
    expect(groups.map(({ key, change }) => [key, change])).toEqual([
      ['clause/c2', 'altered'],
      ['clause/c4', 'added'],
      ['price', 'altered'],
      ['task/t1', 'altered'],
    ]);
  });

  it('says of a thing that went as a whole that it was removed', () => {
    expect(groupsOf([gone], sides([gone]))).toMatchObject([{ key: 'task/t1', change: 'removed' }]);
  });

  it('leaves out derived dates', () => {
    const moved = { path: ['dates', 't1', 'finish'], before: 'a', after: 'b' };
    expect(groupsOf([moved], sides([]))).toEqual([]);
  });

  it('can be done in part, which leaves the rest and the old document alone', () => {
    const after = applied(before, chosen(operations, new Set([keyOf(due), keyOf(added)])));
    expect(after.clauses.c2?.due).toBe('2026-03-28');
    expect(after.clauses.c4?.title).toBe('Mobile application');
    expect(totalOf(after.price)).toBe(5_000_000);
    expect(before).toEqual(testDocument());
  });

  it('takes a removed thing out', () => {
    expect(valueAt(applied(before, [gone]), ['plan', 'tasks', 't1'])).toBeUndefined();
  });

  it('passes over a path that leads nowhere', () => {
    expect(applied(before, [{ path: ['clauses', 'nothing', 'due'], after: 'x' }])).toEqual(before);
  });
});

describe('A document', () => {
  it('sums a fixed price and no other', () => {
    expect(totalOf(before.price)).toBe(5_000_000);
    expect(totalOf({ model: 'time_and_material', currency: 'EUR' })).toBeNull();
  });

  it('finishes with its last date', () => {
    expect(finishOf(before)).toBe('2026-01-30T17:00');
    expect(finishOf({ ...before, dates: {} })).toBeNull();
  });
});

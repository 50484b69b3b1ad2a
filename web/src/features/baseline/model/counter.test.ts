import { describe, expect, it } from 'vitest';
import { applied } from './apply';
import { afterAnswer, answerables, answered, fieldKind, joined, meaningful, rebased } from './counter';
import type { Operation } from './difference';
import { testDocument } from './testDocument';

const due: Operation = { path: ['clauses', 'c2', 'due'], before: '2026-03-14', after: '2026-03-28' };
const amount: Operation = { path: ['price', 'lines', 'l2', 'amount_minor'], before: 3_000_000, after: 3_500_000 };
const whole: Operation = { path: ['clauses', 'c4'], after: { kind: 'in_scope', title: 'Training' } };
const inside: Operation = { path: ['clauses', 'c4', 'title'], before: 'Training', after: 'Coaching' };

const kindOf = (path: string[], after: unknown) => fieldKind({ path, after });

describe('A counter-proposal', () => {
  it('answers a value by the kind of its field', () => {
    expect(fieldKind(due)).toBe('day');
    expect(fieldKind(amount)).toBe('money');
    expect(kindOf(['plan', 'tasks', 't1', 'constraint_date'], '2026-03-02T08:00')).toBe('minute');
    expect(kindOf(['plan', 'tasks', 't1', 'duration'], '25d')).toBe('text');
    expect(kindOf(['clauses', 'c2', 'text'], 'x'.repeat(80))).toBe('prose');
  });

  it('takes or leaves what cannot be answered', () => {
    expect(fieldKind(whole)).toBeNull();
    expect(kindOf(['clauses', 'c2', 'owner'], 'vendor')).toBeNull();
    expect(fieldKind({ path: ['clauses', 'c2', 'due'], before: '2026-03-14' })).toBeNull();
    expect(fieldKind({ path: ['clauses', 'c3', 'task_id'], before: 't1', after: 't2' })).toBeNull();
    expect(fieldKind({ path: ['plan', 'tasks', 't1', 'position'], before: 1, after: 2 })).toBeNull();
  });

  it('answers single values of a payment that would come as a whole', () => {
    const payment: Operation = {
      path: ['price', 'lines', 'l3'],
      after: { position: 3, title: 'Training', clause_id: 'c4', amount_minor: 500_000, due: '2026-05-01' },
    };
    expect(answerables(payment).map(({ part, operation }) => [part, fieldKind(operation)])).toEqual([
      ['title', 'text'],
      ['amount_minor', 'money'],
      ['due', 'day'],
    ]);
    expect(afterAnswer(payment, 'amount_minor', 400_000)).toMatchObject({ title: 'Training', amount_minor: 400_000 });
    expect(answerables(due)).toEqual([{ part: null, operation: due }]);
    expect(afterAnswer(due, null, '2026-03-21')).toBe('2026-03-21');
  });

  it('keeps what the other side asked for beside the answer', () => {
    expect(answered([due, amount], 'clauses/c2/due', '2026-03-21')).toEqual([{ ...due, after: '2026-03-21' }, amount]);
  });

  it('adds only what does not touch theirs, above or below', () => {
    expect(joined([whole], [inside, amount])).toEqual([whole, amount]);
    expect(joined([inside], [whole, due])).toEqual([inside, due]);
  });

  it('leaves out a value that was answered with the agreed one', () => {
    expect(meaningful([{ ...due, after: '2026-03-14' }, amount])).toEqual([amount]);
  });

  it('stands on what is in force now, where what was asked for moved on', () => {
    const inForce = applied(testDocument(), [
      { path: ['clauses', 'c2', 'due'], after: '2026-04-11' },
      { path: ['price', 'lines', 'l2', 'amount_minor'], after: 3_500_000 },
      { path: ['clauses', 'c3'] },
    ]);
    const gone: Operation = { path: ['clauses', 'c3', 'title'], before: 'Go live', after: 'Live' };
    expect(rebased([due, amount, gone, whole], inForce)).toEqual([
      { ...due, before: '2026-04-11' },
      { ...whole, before: undefined },
    ]);
  });
});

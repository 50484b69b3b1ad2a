import { expect, test } from 'vitest';
import { conflictingFields, refusalWords } from './refusal';
import { planOf } from './testPlan';

const plan = planOf(['1 A', '2 B', '3 C']);
const refused = (status: number, reason: string, fields: string[] = []) =>
  refusalWords({ status, reason, detail: 'd', errors: fields.map((field) => ({ field, message: 'm' })) }, plan);

test('a circle names its tasks in the order the server gives', () => {
  expect(refused(422, 'plan.cycle', ['tasks[3]', 'tasks[1]'])).toEqual({
    key: 'plan:refusal.cycle',
    values: { tasks: 'C → A' },
  });
});

test('what the client cannot say better is left to the server’s own sentence', () => {
  expect(refused(422, 'plan.duration').key).toBe('');
});

test('a lost connection, a stale version and a late undo have sentences of their own', () => {
  expect(refused(0, 'network.unreachable').key).toBe('plan:refusal.offline');
  expect(refused(412, 'record.stale').key).toBe('plan:refusal.stale');
  expect(refused(409, 'plan.changed_since').key).toBe('plan:refusal.changed_since');
});

test('after a lost race the fields that differ are shown with both values', () => {
  const edit = { put_tasks: [{ id: 't1', version: 1, name: 'mine', duration: '2d' }] };
  expect(conflictingFields(edit, { name: 'theirs', duration: '2d', version: 4 })).toEqual([
    { field: 'name', theirs: 'theirs', yours: 'mine' },
  ]);
  expect(conflictingFields(edit, undefined)).toEqual([]);
});

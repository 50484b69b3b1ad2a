import { expect, test } from 'vitest';
import { mergeChange } from './change';
import { planOf } from './testPlan';
import type { PlanChange, Task } from './types';

const plan = planOf(['1 A', '2 B', '3 C'], [{ predecessor_id: 't1', successor_id: 't2' }]);
const nothing: PlanChange = {
  entry: 7,
  version: 2,
  tasks: [],
  removed_tasks: [],
  links: [],
  removed_links: [],
  finish: '2026-02-01T17:00',
};
const task = (index: number, part: Partial<Task>): Task => ({ ...(plan.tasks[index] as Task), ...part });

test('changed tasks take the place of their older selves; the others stay the same objects', () => {
  const merged = mergeChange(plan, { ...nothing, tasks: [task(1, { name: 'B2', version: 2 })] });
  expect(merged.tasks.map((one) => one.name)).toEqual(['A', 'B2', 'C']);
  expect(merged.tasks[0]).toBe(plan.tasks[0]);
  expect(merged.version).toBe(2);
  expect(merged.finish).toBe('2026-02-01T17:00');
});

test('new tasks stand where their position says', () => {
  const fresh = task(0, { id: 'new', uid: '9', name: 'N', position: 2 });
  const moved = [task(1, { position: 3 }), task(2, { position: 4 })];
  const merged = mergeChange(plan, { ...nothing, tasks: [fresh, ...moved] });
  expect(merged.tasks.map((one) => one.name)).toEqual(['A', 'N', 'B', 'C']);
});

test('removed tasks and links are gone, and merging the same answer again changes nothing', () => {
  const change = { ...nothing, removed_tasks: ['t2'], removed_links: ['l0'] };
  const merged = mergeChange(plan, change);
  expect(merged.tasks.map((one) => one.id)).toEqual(['t1', 't3']);
  expect(merged.links).toEqual([]);
  expect(mergeChange(merged, change)).toEqual(merged);
});

test('an answer older than what is shown is left alone', () => {
  const newer = { ...plan, version: 5 };
  expect(mergeChange(newer, { ...nothing, tasks: [task(0, { name: 'old' })] })).toBe(newer);
});

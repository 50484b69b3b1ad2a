import { expect, test } from 'vitest';
import { moveToToday, overdueTasks } from './overdue';
import { planOf } from './testPlan';
import type { Task } from './types';

const TODAY = '2026-01-20';
const link = (predecessor_id: string, successor_id: string, lag = '') => ({ predecessor_id, successor_id, lag });
const plan = planOf(['1 Phase', '  2 Draft 5d', '  3 Review 1d', '4 Gate 0d'], [link('t2', 't3')]);
const [phase, draft, review, gate] = plan.tasks as [Task, Task, Task, Task];
const later = { start: '2026-01-20T08:00', finish: '2026-01-21T17:00' };

test('work that should have begun before today is overdue; summaries, and what begins today, are not', () => {
  const tasks = [phase, draft, { ...review, ...later }, gate];
  expect([...overdueTasks(tasks, TODAY)]).toEqual([
    ['t2', 'not_started'],
    ['t4', 'not_started'],
  ]);
});

test('what has begun is overdue once its end has passed, and never when it is finished', () => {
  const begun = { ...phase, summary: false, actual_start: '2026-01-05T08:00', percent_complete: 40 };
  expect(overdueTasks([begun], TODAY).get('t1')).toBe('not_finished');
  expect(overdueTasks([{ ...begun, finish: later.finish }], TODAY).size).toBe(0);
  expect(overdueTasks([{ ...begun, actual_finish: '2026-01-09T17:00' }], TODAY).size).toBe(0);
});

test('one edit moves the first of each chain to today, and its followers go with it', () => {
  const edit = moveToToday(plan, overdueTasks(plan.tasks, TODAY), TODAY);
  expect(edit?.put_tasks?.map((put) => put.id)).toEqual(['t2', 't4']);
  expect(edit?.put_tasks?.[0]).toMatchObject({ version: 1, constraint: 'snet', constraint_date: TODAY });
});

test('a follower that overlaps is moved by itself', () => {
  const overlapping = { ...plan, links: planOf(['2 Draft', '3 Review'], [link('t2', 't3', '-25%')]).links };
  const edit = moveToToday(overlapping, overdueTasks(plan.tasks, TODAY), TODAY);
  expect(edit?.put_tasks?.map((put) => put.id)).toEqual(['t2', 't3', 't4']);
});

test('what is pinned stays: set by hand, or tied to a date', () => {
  const pinned = plan.tasks.map((task) => ({ ...task, manual: task.id === 't4', constraint: 'mso' as const }));
  expect(moveToToday({ ...plan, tasks: pinned }, overdueTasks(pinned, TODAY), TODAY)).toBeNull();
});

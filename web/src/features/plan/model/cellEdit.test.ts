import { expect, test } from 'vitest';
import { planCalendar } from './calendar';
import { readCell } from './cellEdit';
import type { ColumnKey } from './columns';
import { planOf } from './testPlan';
import type { Task } from './types';

const plan = planOf(['1 A 5d', '2 B 5d', '3 C 5d'], [{ predecessor_id: 't1', successor_id: 't3' }]);
const calendar = planCalendar(plan);
const type = (column: ColumnKey, text: string, index = 2) =>
  readCell(plan, plan.tasks[index] as Task, column, text, calendar);

test('what is typed becomes one edit of the task as it was seen', () => {
  expect(type('name', ' Build ')).toEqual({ edit: { put_tasks: [{ id: 't3', version: 1, name: 'Build' }] } });
  expect(type('percent_complete', '40%')).toEqual({
    edit: { put_tasks: [{ id: 't3', version: 1, percent_complete: 40 }] },
  });
});

test('typing the same again is no edit', () => {
  expect(type('name', 'C')).toEqual({ edit: null });
  expect(type('duration', '5 days')).toEqual({ edit: null });
  expect(type('predecessors', '1')).toEqual({ edit: null });
});

test('what cannot be read says why', () => {
  expect(type('name', '  ')).toMatchObject({ wrong: 'name' });
  expect(type('duration', 'long')).toMatchObject({ wrong: 'duration' });
  expect(type('percent_complete', '140')).toMatchObject({ wrong: 'percent' });
  expect(type('predecessors', '1SS+soon')).toMatchObject({ wrong: 'predecessors', text: '1SS+soon' });
  expect(type('predecessors', '1, two')).toMatchObject({ wrong: 'unknown_task', text: 'two' });
  expect(type('predecessors', '1, 77')).toMatchObject({ wrong: 'unknown_task', text: '77' });
});

test('a start becomes “no earlier than” its first working minute', () => {
  expect(type('start', '2026-01-10')).toEqual({
    edit: { put_tasks: [{ id: 't3', version: 1, constraint: 'snet', constraint_date: '2026-01-12T08:00' }] },
  });
});

test('a finish becomes the duration up to it', () => {
  expect(type('finish', '2026-01-14')).toEqual({ edit: { put_tasks: [{ id: 't3', version: 1, duration: '8d' }] } });
});

test('a deadline is the end of its working day, and can be taken away', () => {
  expect(type('deadline', '2026-01-14')).toMatchObject({ edit: { put_tasks: [{ deadline: '2026-01-14T17:00' }] } });
  expect(type('deadline', '')).toEqual({ edit: null });
});

test('predecessors are put, changed and removed to match the text', () => {
  expect(type('predecessors', '1SS+2d, 2')).toEqual({
    edit: {
      put_links: [
        { id: 'l0', predecessor_id: 't1', successor_id: 't3', type: 'SS', lag: '2d' },
        { predecessor_id: 't2', successor_id: 't3', type: 'FS', lag: '' },
      ],
      remove_links: [],
    },
  });
  expect(type('predecessors', '')).toEqual({ edit: { put_links: [], remove_links: ['l0'] } });
});

test('ids of a tracker are read as a whole before the kind of link', () => {
  const keys = planOf(['ABC A 5d', 'DEF-12 B 5d', 'DEF-1 C 5d', '9 D 5d']);
  const links = (text: string) => {
    const outcome = readCell(keys, keys.tasks[3] as Task, 'predecessors', text, calendar);
    return 'edit' in outcome ? outcome.edit?.put_links?.map((l) => `${l.predecessor_id} ${l.type} ${l.lag}`) : outcome;
  };
  expect(links('DEF-12FS+2d, ABC; DEF-1-1d')).toEqual(['tDEF-12 FS 2d', 'tABC FS ', 'tDEF-1 FS -1d']);
  expect(links('DEF-13')).toMatchObject({ wrong: 'unknown_task', text: 'DEF-13' });
});

test('estimates must rise, and are elapsed where the duration is', () => {
  const estimated = { ...(plan.tasks[2] as Task), most_likely: 4 * 480, elapsed: false };
  const typed = (task: Task, text: string) => readCell(plan, task, 'optimistic', text, calendar);
  expect(typed(estimated, '3d')).toEqual({ edit: { put_tasks: [{ id: 't3', version: 1, optimistic: '3d' }] } });
  expect(typed(estimated, '5d')).toMatchObject({ wrong: 'estimate_order' });
  expect(typed({ ...estimated, most_likely: null, elapsed: true }, '5d')).toEqual({
    edit: { put_tasks: [{ id: 't3', version: 1, optimistic: '5ed' }] },
  });
});

test('what has happened lies in the past and in order', () => {
  const begun = { ...(plan.tasks[2] as Task), actual_start: '2026-01-06T08:00' };
  expect(readCell(plan, begun, 'actual_finish', '2026-01-08', calendar)).toEqual({
    edit: { put_tasks: [{ id: 't3', version: 1, actual_finish: '2026-01-08' }] },
  });
  expect(readCell(plan, begun, 'actual_finish', '2026-01-05', calendar)).toMatchObject({ wrong: 'actual_order' });
  expect(readCell(plan, begun, 'actual_finish', '9999-01-05', calendar)).toMatchObject({ wrong: 'future' });
  expect(readCell(plan, begun, 'actual_start', '', calendar)).toEqual({
    edit: { put_tasks: [{ id: 't3', version: 1, actual_start: null }] },
  });
});

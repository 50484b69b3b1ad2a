import { describe, expect, it } from 'vitest';
import { planOf } from './testPlan';
import { datesBefore, tried } from './trial';

const plan = planOf(['1 Design 5d', '2 Build 10d']);
const schedule = [
  { task_id: 't1', start: '2026-01-05T08:00', finish: '2026-01-07T17:00' },
  { task_id: 't2', start: '2026-01-08T08:00', finish: '2026-01-21T17:00' },
];
const edit = { put_tasks: [{ id: 't1', version: 1, duration: '3d' }] };

describe('A change that is tried', () => {
  it('shows the new value, and the dates that the server computed, of its followers too', () => {
    const { tasks, finish } = tried(plan, { edit, schedule });
    expect(tasks.map((task) => task.duration)).toEqual(['3d', '10d']);
    expect(tasks[1]).toMatchObject({ start: '2026-01-08T08:00', finish: '2026-01-21T17:00' });
    expect(finish).toBe('2026-01-21T17:00');
  });

  it('leaves the plan alone until it is known', () => {
    expect(tried(plan, { edit: null, schedule: [] })).toBe(plan);
  });

  it('knows where the tasks that move lie now, and says nothing of the others', () => {
    const before = datesBefore(plan, schedule.slice(1));
    expect([...before.keys()]).toEqual(['t2']);
    expect(before.get('t2')?.start).toBe(plan.tasks[1]?.start);
  });
});

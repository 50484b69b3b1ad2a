import { describe, expect, it } from 'vitest';
import type { Task } from '@/shared/api';
import { dayOf, momentOf } from './axis';
import { burnUp } from './burnUp';

const asOf = momentOf('2026-03-01');

function task(more: Partial<Task>): Task {
  const base = { summary: false, active: true, duration_minutes: 480, percent_complete: 0, actual_start: null };
  return { ...base, actual_finish: null, start: '2026-02-01T00:00', finish: '2026-02-11T00:00', ...more } as Task;
}

const shown = (tasks: Task[]) => burnUp(tasks, asOf).map(({ moment, percent }) => [dayOf(moment), Math.round(percent)]);

describe('The work done so far', () => {
  it('grows evenly while a task runs, and counts tasks by their length', () => {
    const tasks = [
      task({ percent_complete: 100, actual_start: '2026-02-01T00:00', actual_finish: '2026-02-05T00:00' }),
      task({ percent_complete: 50, actual_start: '2026-02-05T00:00', duration_minutes: 960 }),
      task({ start: '2026-04-01T00:00', duration_minutes: 480 }),
    ];
    expect(shown(tasks)).toEqual([
      ['2026-02-01', 0],
      ['2026-02-05', 25],
      ['2026-03-01', 50],
    ]);
  });

  it('leaves out summaries, milestones and what is not active', () => {
    const tasks = [
      task({ percent_complete: 100 }),
      task({ percent_complete: 100, summary: true }),
      task({ percent_complete: 100, duration_minutes: 0 }),
      task({ percent_complete: 100, active: false }),
    ];
    expect(shown(tasks).at(-1)).toEqual(['2026-02-11', 100]);
  });

  it('never lies ahead of today', () => {
    const early = task({ percent_complete: 100, start: '2026-03-05T00:00', finish: '2026-03-20T00:00' });
    expect(shown([early])).toEqual([['2026-03-01', 100]]);
    expect(shown([task({})])).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import type { Task } from '@/shared/api';
import { criticalTasks, nextMilestones } from './outlook';

const today = '2026-03-01';

function task(name: string, finish: string, more: Partial<Task> = {}): Task {
  const base = { name, finish, milestone: false, critical: false, summary: false, active: true, percent_complete: 0 };
  return { ...base, ...more } as Task;
}

describe('The outlook of a plan', () => {
  it('names open milestones by date and says which are late', () => {
    const tasks = [
      task('Go-live', '2026-04-01T17:00', { milestone: true }),
      task('Kick-off', '2026-01-05T08:00', { milestone: true, percent_complete: 100 }),
      task('Design agreed', '2026-02-20T17:00', { milestone: true }),
    ];
    const found = nextMilestones(tasks, today, 5).map(({ task: { name }, late }) => [name, late]);
    expect(found).toEqual([
      ['Design agreed', true],
      ['Go-live', false],
    ]);
  });

  it('counts only leaf work as critical', () => {
    const tasks = [
      task('Build', '2026-03-20T17:00', { critical: true, summary: true }),
      task('Import', '2026-03-10T17:00', { critical: true }),
      task('Training', '2026-03-09T17:00'),
    ];
    expect(criticalTasks(tasks, today, 5).map((found) => found.task.name)).toEqual(['Import']);
  });

  it('is late from the day after, not from the minute', () => {
    const tasks = [task('This morning', '2026-03-01T08:00', { milestone: true })];
    expect(nextMilestones(tasks, today, 5)[0]?.late).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import type { Task } from '@/shared/api';
import { plannedOf } from './planned';

describe('What the plan says about a milestone', () => {
  const milestone = { kind: 'milestone' as const, due: '2026-03-10' };
  const task = (finish: string, actual_finish: string | null = null) => ({ finish, actual_finish }) as Task;
  const today = '2026-03-05';

  it('is late, passed, or as promised while it is not reached', () => {
    expect(plannedOf(milestone, task('2026-03-10T17:00'), today).say).toBe('ahead');
    expect(plannedOf(milestone, task('2026-03-11T17:00'), today).say).toBe('late');
    expect(plannedOf(milestone, task('2026-03-04T17:00'), today).say).toBe('passed');
    expect(plannedOf({ ...milestone, due: null }, task('2026-09-01T17:00'), today).say).toBe('ahead');
  });

  it('is that it is reached, and when, once it is', () => {
    const reached = task('2026-03-12T17:00', '2026-03-03T12:00');
    expect(plannedOf(milestone, reached, today)).toEqual({ say: 'reached', day: '2026-03-03T12:00' });
    expect(plannedOf({ kind: 'deliverable', due: null }, reached, today).say).toBe('finished');
  });
});

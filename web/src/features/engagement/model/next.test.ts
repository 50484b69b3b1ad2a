import { describe, expect, it } from 'vitest';
import type { Engagement } from '@/shared/api';
import { nextSteps } from './next';

describe('What an engagement lacks', () => {
  const fresh = {
    ...{ vendor: null, task_count: 0 },
    permissions: ['members.manage', 'scope.edit', 'plan.edit'],
  } as unknown as Engagement;

  it('is everything at first, the scope before the plan that its templates bring', () => {
    expect(nextSteps(fresh, { as_of: 0 })).toEqual(['vendor', 'scope', 'plan']);
  });

  it('is not what is there already', () => {
    const vendor = { id: 'v', name: 'Vend' } as Engagement['vendor'];
    expect(nextSteps({ ...fresh, vendor, task_count: 3 }, { as_of: 7 })).toEqual([]);
  });

  it('is not told before it is known, nor to those who could not do it', () => {
    expect(nextSteps(fresh, undefined)).toEqual(['vendor', 'plan']);
    expect(nextSteps({ ...fresh, permissions: [] }, { as_of: 0 })).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { backOff } from './live';
import { isTouched, noteOwnPlanEntry } from './refresh';

const message = { engagement: 'e1', index: 7, action: 'plan.edited', actor: 'Linh' };
const key = (path: string, engagement: string) => ['get', path, { params: { path: { engagement } } }];

describe('A live message', () => {
  it('touches queries of its engagement and of no other', () => {
    expect(isTouched(key('/engagements/{engagement}/ledger', 'e1'), message)).toBe(true);
    expect(isTouched(key('/engagements/{engagement}/ledger', 'e2'), message)).toBe(false);
  });

  it('touches lists across engagements and the activity', () => {
    expect(isTouched(['get', '/engagements', {}], message)).toBe(true);
    expect(isTouched(['get', '/activity', {}], message)).toBe(true);
    expect(isTouched(['get', '/session', {}], message)).toBe(false);
  });

  it('refetches forecasts, and nothing else, when one was stored', () => {
    const noted = { engagement: 'e1', action: 'forecast.noted' } as const;
    expect(isTouched(key('/engagements/{engagement}/forecast/history', 'e1'), noted)).toBe(true);
    expect(isTouched(key('/engagements/{engagement}/forecast/history', 'e2'), noted)).toBe(false);
    expect(isTouched(key('/engagements/{engagement}/plan', 'e1'), noted)).toBe(false);
    expect(isTouched(['get', '/activity', {}], noted)).toBe(false);
  });

  it('does not refetch a plan that already holds the entry', () => {
    const plan = key('/engagements/{engagement}/plan', 'e1');
    expect(isTouched(plan, message)).toBe(true);
    noteOwnPlanEntry('e1', 7);
    expect(isTouched(plan, message)).toBe(false);
    expect(isTouched(plan, { ...message, index: 8 })).toBe(true);
  });
});

describe('The connection', () => {
  it('waits longer after each failure, up to half a minute', () => {
    expect([0, 1, 2, 3].map((attempt) => backOff(attempt, 1))).toEqual([500, 1000, 2000, 4000]);
    expect(backOff(20, 1)).toBe(30_000);
    expect(backOff(20, 0)).toBe(15_000);
  });
});

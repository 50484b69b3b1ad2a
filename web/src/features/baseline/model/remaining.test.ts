import { describe, expect, it } from 'vitest';
import { shortHash } from './hash';
import { dayFromNow, remaining } from './remaining';

const now = Date.parse('2026-01-05T12:00:00Z');

describe('What remains of an offer', () => {
  it('is counted in days, then hours, then minutes', () => {
    expect(remaining('2026-01-19T12:00:00Z', now)).toEqual({ unit: 'day', count: 14, soon: false });
    expect(remaining('2026-01-07T11:59:00Z', now)).toEqual({ unit: 'hour', count: 47, soon: false });
    expect(remaining('2026-01-06T11:00:00Z', now)).toEqual({ unit: 'hour', count: 23, soon: true });
    expect(remaining('2026-01-05T12:00:30Z', now)).toEqual({ unit: 'minute', count: 1, soon: true });
  });

  it('is nothing once it has passed', () => {
    expect(remaining('2026-01-05T12:00:00Z', now)).toBeNull();
  });

  it('begins at a day that a date field can show', () => {
    expect(dayFromNow(14, now)).toBe('2026-01-19');
  });
});

describe('A hash', () => {
  it('is shortened to three readable groups', () => {
    expect(shortHash('3f9a02c177de99')).toBe('3f9a 02c1 77de');
  });
});

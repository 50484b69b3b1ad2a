import { expect, test } from 'vitest';
import { daysBetween, presentDay } from '.';

test('the present is the status date, or else the day of the reader’s own clock', () => {
  expect(presentDay('2026-01-09T17:00')).toBe('2026-01-09');
  expect(presentDay(null, new Date(2026, 0, 20, 0, 5))).toBe('2026-01-20');
  expect(presentDay(null, new Date(2026, 0, 20, 23, 55))).toBe('2026-01-20');
});

test('days are counted from day to day, whatever the hour', () => {
  expect(daysBetween('2026-03-28T17:00', '2026-03-30T08:00')).toBe(2);
  expect(daysBetween('2026-03-30T08:00', '2026-03-28')).toBe(-2);
});

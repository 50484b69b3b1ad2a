import { expect, test } from 'vitest';
import { daysBetween, daysLate, presentDay } from '.';

test('the present is the status date, or else the day of the reader’s own clock', () => {
  expect(presentDay('2026-01-09T17:00')).toBe('2026-01-09');
  expect(presentDay(null, new Date(2026, 0, 20, 0, 5))).toBe('2026-01-20');
  expect(presentDay(null, new Date(2026, 0, 20, 23, 55))).toBe('2026-01-20');
});

test('days are counted from day to day, whatever the hour, across the change to summer time', () => {
  expect(daysBetween('2026-03-28T17:00', '2026-03-30T08:00')).toBe(2);
  expect(daysBetween('2026-03-30T08:00', '2026-03-28')).toBe(-2);
});

test('what was reached is late by whole days after the promised one', () => {
  expect(daysLate('2026-10-16T17:00', '2026-10-13T23:59')).toBe(3);
  expect(daysLate('2026-10-13T17:00', '2026-10-13')).toBe(0);
  expect(daysLate('2026-10-16T17:00', null)).toBe(0);
});

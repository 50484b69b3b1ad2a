import { expect, test } from 'vitest';
import { durationMinutes, durationText, normalDuration, normalLag } from './duration';

const units = { minutes_per_day: 480, minutes_per_week: 2400 };

test.each([
  ['5', '5d'],
  ['5d', '5d'],
  [' 12 h ', '12h'],
  ['2 weeks', '2w'],
  ['1,5 days', '1.5d'],
  ['3ed', '3ed'],
  ['4d?', '4d'],
  ['2 tuần', '2w'],
])('“%s” is understood as %s', (text, normal) => {
  expect(normalDuration(text)).toBe(normal);
});

test.each(['', 'soon', '5 parsecs', '-3d', 'd'])('“%s” is no duration', (text) => {
  expect(normalDuration(text)).toBeNull();
});

test('working units follow the plan, elapsed units the clock', () => {
  expect(durationMinutes('2w', units)).toBe(4800);
  expect(durationMinutes('1mo', units)).toBe(9600);
  expect(durationMinutes('3ed', units)).toBe(4320);
});

test('minutes are written as the shortest exact text', () => {
  expect(durationText(2400, units)).toBe('5d');
  expect(durationText(720, units)).toBe('1.5d');
  expect(durationText(60, units)).toBe('1h');
  expect(durationText(95, units)).toBe('95m');
  expect(durationText(-960, units)).toBe('-2d');
  expect(durationText(0, units)).toBe('0d');
});

test.each([
  ['+2d', '2d'],
  ['-10%', '-10%'],
  ['- 1 week', '-1w'],
  ['0d', ''],
  ['', ''],
])('the lag “%s” is understood as “%s”', (text, normal) => {
  expect(normalLag(text)).toBe(normal);
});

test('nonsense is no lag', () => {
  expect(normalLag('later')).toBeNull();
});

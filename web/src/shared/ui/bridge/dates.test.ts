import { expect, test } from 'vitest';
import type { EarnedValue, Outlook } from '@/shared/api';
import { daysApart, namedDates, placesOf } from './dates';

const end = {
  planned: '2026-12-30T17:00',
  p50: '2027-01-14T09:00',
  p80: '2027-02-02T10:00',
  finished: false,
} as Outlook;
const value = { agreed_finish: '2026-12-23', expected_finish: '2027-02-23' } as EarnedValue;

test('the dates stand in the order of time, each by its name', () => {
  expect(namedDates(end, value).map(({ name, day }) => `${name} ${day}`)).toEqual([
    'agreed 2026-12-23',
    'planned 2026-12-30',
    'even 2027-01-14',
    'sure 2027-02-02',
    'pace 2027-02-23',
  ]);
});

test('what is not known, or may not be seen, is left out', () => {
  const unpaced = { ...value, expected_finish: null };
  expect(namedDates(end, unpaced).map((date) => date.name)).not.toContain('pace');
  expect(namedDates(null, value).map((date) => date.name)).toEqual(['agreed', 'pace']);
  expect(namedDates(null, null)).toEqual([]);
});

test('work that is done has an end, and no odds', () => {
  const done = namedDates({ ...end, finished: true }, value);
  expect(done.map((date) => date.name)).toEqual(['agreed', 'finished']);
  expect(daysApart(done, 'agreed', 'finished')).toBe(7);
});

test('they lie along a line as far apart as they are in days', () => {
  const dates = namedDates(end, { ...value, expected_finish: null });
  const [first, second, , last] = placesOf(dates);
  expect([first, last]).toEqual([0, 1]);
  expect(second).toBeCloseTo(7 / 41);
  expect(daysApart(dates, 'agreed', 'sure')).toBe(41);
  expect(daysApart(dates, 'agreed', 'pace')).toBeNull();
});

test('a single date has a place too', () => {
  expect(placesOf(namedDates(null, { ...value, expected_finish: null }))).toEqual([0]);
});

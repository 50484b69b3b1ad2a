import { expect, test } from 'vitest';
import { dayOf, formatLocalMinute, parseLocalMinute } from './localMinute';
import { fitZoom, headerUnits, parseZoom, ticks, timeScale, ZOOM_PRESETS, zoomText } from './scale';

const monday = dayOf(parseLocalMinute('2026-01-05'));
const scale = timeScale(20, monday, monday + 70, { from: 480, to: 1020 });
const x = (text: string) => scale.x(parseLocalMinute(text));

test('a working day fills its whole day, so five days of work fill five days', () => {
  expect(x('2026-01-05T08:00')).toBe(0);
  expect(x('2026-01-09T17:00')).toBe(100);
  expect(x('2026-01-06T12:30')).toBe(30);
});

test('time outside working hours stands at the edge of its day', () => {
  expect(x('2026-01-05T03:00')).toBe(0);
  expect(x('2026-01-05T22:00')).toBe(20);
});

test('a pixel leads back to the minute it shows', () => {
  expect(formatLocalMinute(scale.minuteAt(x('2026-01-14T10:15')))).toBe('2026-01-14T10:15');
});

test('ticks cover the range without a gap, in weeks from Monday and in months and quarters', () => {
  const months = ticks('month', monday, monday + 70).map((tick) => formatLocalMinute(tick.day * 1440).slice(0, 10));
  expect(months).toEqual(['2026-01-01', '2026-02-01', '2026-03-01']);
  expect(ticks('week', monday + 3, monday + 8).map((tick) => tick.day)).toEqual([monday, monday + 7]);
  const [quarter] = ticks('quarter', dayOf(parseLocalMinute('2026-05-20')), dayOf(parseLocalMinute('2026-05-21')));
  expect(formatLocalMinute((quarter?.day ?? 0) * 1440)).toBe('2026-04-01T00:00');
});

test('the address names a preset by word and any other zoom by its pixels', () => {
  expect(parseZoom('week')).toBe(ZOOM_PRESETS.week);
  expect(parseZoom('7.5')).toBe(7.5);
  expect(parseZoom('nonsense')).toBeNull();
  expect(parseZoom('100000')).toBe(96);
  expect(zoomText(ZOOM_PRESETS.month)).toBe('month');
  expect(zoomText(7.5)).toBe('7.5');
});

test('fitting shows all days in the width, and wider zooms get finer headers', () => {
  expect(fitZoom(400, 800)).toBe(2);
  expect(headerUnits(40).lower).toBe('day');
  expect(headerUnits(2)).toEqual({ upper: 'year', lower: 'month' });
});

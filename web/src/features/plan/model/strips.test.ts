import { expect, test } from 'vitest';
import { neededStrips, paneWithMargin, STRIP_HEIGHT, staysWithin } from './strips';

test('the strips cover the view and one more on each side, never past the rows', () => {
  expect(neededStrips({ top: 0, height: 700 }, 56_000)).toEqual([0, 1, 2, 3]);
  expect(neededStrips({ top: 10 * STRIP_HEIGHT, height: STRIP_HEIGHT - 1 }, 56_000)).toEqual([9, 10, 11]);
  expect(neededStrips({ top: 0, height: 700 }, 700)).toEqual([0, 1, 2]);
});

test('time is painted with a margin, and again only when the view leaves it', () => {
  const pane = paneWithMargin({ left: 1000, width: 600 }, 5000);
  expect(pane).toEqual({ left: 680, width: 1240 });
  expect(staysWithin(pane, { left: 690, width: 600 }, 5000)).toBe(true);
  expect(staysWithin(pane, { left: 670, width: 600 }, 5000)).toBe(false);
  expect(staysWithin(paneWithMargin({ left: 4400, width: 600 }, 5000), { left: 4400, width: 700 }, 5000)).toBe(true);
});

import { describe, expect, test } from 'vitest';
import { BAR_HEIGHT, type Bar, type BarKind, DIAMOND_RADIUS, ROW_HEIGHT } from './geometry';
import { nearRoute, type Route, routeLink } from './routing';
import type { LinkType, Task } from './types';

function bar(row: number, left: number, right: number, kind: BarKind = 'task'): Bar {
  const middle = row * ROW_HEIGHT + ROW_HEIGHT / 2;
  return { task: {} as Task, row, kind, left, right, middle, slackEnd: null, deadline: null };
}

function isOrthogonal(route: Route): boolean {
  return route.points.every((point, index) => {
    const next = route.points[index + 1];
    return !next || point[0] === next[0] || point[1] === next[1];
  });
}

const tip = (route: Route) => route.points[route.points.length - 1];

describe('a link is drawn', () => {
  test('from finish onto the top of a successor that starts later', () => {
    const route = routeLink('FS', bar(0, 0, 40), bar(2, 60, 100));
    expect(route.arrow).toBe('down');
    expect(tip(route)).toEqual([66, bar(2, 0, 0).middle - BAR_HEIGHT / 2]);
  });

  test('onto the foot of a successor that stands above', () => {
    const route = routeLink('FS', bar(3, 0, 40), bar(1, 60, 100));
    expect(route.arrow).toBe('up');
    expect(tip(route)).toEqual([66, bar(1, 0, 0).middle + BAR_HEIGHT / 2]);
  });

  test('around, between the rows, into a successor that starts before the finish', () => {
    const route = routeLink('FS', bar(0, 0, 90), bar(1, 30, 60));
    expect(route.points).toHaveLength(6);
    expect(route.points[2]?.[1]).toBe(ROW_HEIGHT);
    expect(route.arrow).toBe('right');
    expect(tip(route)).toEqual([30, bar(1, 0, 0).middle]);
  });

  test('to the edge of a diamond, not to its middle', () => {
    const below = routeLink('FS', bar(0, 0, 40), bar(1, 60, 60, 'milestone'));
    expect(tip(below)).toEqual([60, bar(1, 0, 0).middle - DIAMOND_RADIUS]);
    const aside = routeLink('FF', bar(0, 0, 40), bar(1, 60, 60, 'milestone'));
    expect(tip(aside)).toEqual([60 + DIAMOND_RADIUS, bar(1, 0, 0).middle]);
  });

  test('start to start on the left, finish to finish on the right of both bars', () => {
    const starts = routeLink('SS', bar(0, 30, 90), bar(1, 50, 70));
    expect(Math.min(...starts.points.map((point) => point[0]))).toBeLessThan(30);
    expect(starts.arrow).toBe('right');
    const ends = routeLink('FF', bar(0, 30, 90), bar(1, 50, 70));
    expect(Math.max(...ends.points.map((point) => point[0]))).toBeGreaterThan(90);
    expect(ends.arrow).toBe('left');
  });

  test('start to finish into the right end', () => {
    const route = routeLink('SF', bar(0, 100, 150), bar(1, 20, 60));
    expect(route.arrow).toBe('left');
    expect(tip(route)).toEqual([60, bar(1, 0, 0).middle]);
  });

  test.each<LinkType>(['FS', 'SS', 'FF', 'SF'])(
    'with right angles only, wherever the bars of a %s link stand',
    (type) => {
      for (const row of [0, 2, 5]) {
        for (let left = 0; left < 200; left += 13) {
          for (const kind of ['task', 'milestone', 'summary'] as const) {
            const right = kind === 'milestone' ? left : left + 40;
            expect(isOrthogonal(routeLink(type, bar(2, 80, 120), bar(row === 2 ? 3 : row, left, right, kind)))).toBe(
              true,
            );
          }
        }
      }
    },
  );
});

test('the pointer finds a link within four pixels of its line', () => {
  const route = routeLink('FS', bar(0, 0, 40), bar(2, 60, 100));
  expect(nearRoute(route, 50, 16)).toBe(true);
  expect(nearRoute(route, 66, 40)).toBe(true);
  expect(nearRoute(route, 30, 50)).toBe(false);
});

import { BAR_HEIGHT, type Bar, DIAMOND_RADIUS, ROW_HEIGHT } from './geometry';
import type { LinkType } from './types';

export type Point = readonly [number, number];
export type ArrowDirection = 'left' | 'right' | 'up' | 'down';

/** An orthogonal line from one bar to another; its last point touches the bar or diamond. */
export interface Route {
  points: Point[];
  arrow: ArrowDirection;
}

const STUB = 8;
const ENTRY = 6;

export function routeLink(type: LinkType, from: Bar, to: Bar): Route {
  const leaves = type === 'FS' || type === 'FF' ? 'right' : 'left';
  const enters = type === 'FF' || type === 'SF' ? 'right' : 'left';
  if (type === 'FS' && from.row !== to.row) {
    const fromTop = routeFromAbove(from, to);
    if (fromTop) return fromTop;
  }
  return routeIntoSide(from, to, leaves, enters);
}

/** Finish-to-start with room: along the predecessor's row, then straight onto the successor's edge. */
function routeFromAbove(from: Bar, to: Bar): Route | null {
  const x = to.kind === 'milestone' ? to.left : to.left + Math.min(ENTRY, (to.right - to.left) / 2);
  const start = edge(from, 'right');
  const down = to.row > from.row;
  const y = to.middle + (down ? -1 : 1) * halfHeight(to);
  if (x < start - 0.5) {
    if (from.kind !== 'milestone' || x < from.left - 0.5) return null;
    return {
      points: [
        [x, from.middle + (down ? 1 : -1) * DIAMOND_RADIUS],
        [x, y],
      ],
      arrow: down ? 'down' : 'up',
    };
  }
  const points: Point[] =
    x - start < 1
      ? [
          [x, from.middle],
          [x, y],
        ]
      : [
          [start, from.middle],
          [x, from.middle],
          [x, y],
        ];
  return { points, arrow: down ? 'down' : 'up' };
}

/** Every other case: a stub out, across, and a stub in from the side. */
function routeIntoSide(from: Bar, to: Bar, leaves: 'left' | 'right', enters: 'left' | 'right'): Route {
  const x0 = edge(from, leaves);
  const x1 = edge(to, enters);
  const out = x0 + (leaves === 'right' ? STUB : -STUB);
  const into = x1 + (enters === 'right' ? STUB : -STUB);
  const arrow = enters === 'left' ? 'right' : 'left';
  if (leaves === enters) {
    const x = leaves === 'right' ? Math.max(out, into) : Math.min(out, into);
    return {
      points: [
        [x0, from.middle],
        [x, from.middle],
        [x, to.middle],
        [x1, to.middle],
      ],
      arrow,
    };
  }
  const roomy = leaves === 'right' ? out <= into : out >= into;
  if (roomy)
    return {
      points: [
        [x0, from.middle],
        [out, from.middle],
        [out, to.middle],
        [x1, to.middle],
      ],
      arrow,
    };
  const lane = laneBetween(from, to);
  return {
    points: [
      [x0, from.middle],
      [out, from.middle],
      [out, lane],
      [into, lane],
      [into, to.middle],
      [x1, to.middle],
    ],
    arrow,
  };
}

/** The line between two rows next to the successor, on the predecessor's side. */
function laneBetween(from: Bar, to: Bar): number {
  return to.row > from.row ? to.row * ROW_HEIGHT : (to.row + 1) * ROW_HEIGHT;
}

function edge(bar: Bar, side: 'left' | 'right'): number {
  if (bar.kind !== 'milestone') return side === 'left' ? bar.left : bar.right;
  return bar.left + (side === 'left' ? -DIAMOND_RADIUS : DIAMOND_RADIUS);
}

function halfHeight(bar: Bar): number {
  return bar.kind === 'milestone' ? DIAMOND_RADIUS : BAR_HEIGHT / 2;
}

/** Is the pointer within `tolerance` pixels of the line? */
export function nearRoute(route: Route, x: number, y: number, tolerance = 4): boolean {
  return route.points.some((point, index) => {
    const next = route.points[index + 1];
    if (!next) return false;
    const insideX = x >= Math.min(point[0], next[0]) - tolerance && x <= Math.max(point[0], next[0]) + tolerance;
    const insideY = y >= Math.min(point[1], next[1]) - tolerance && y <= Math.max(point[1], next[1]) + tolerance;
    return insideX && insideY;
  });
}

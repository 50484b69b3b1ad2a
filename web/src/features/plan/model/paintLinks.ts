import type { Pen } from './pen';
import type { ArrowDirection, Point, Route } from './routing';

const HEAD_LENGTH = 5;
const HEAD_HALF = 3;

export function paintRoute(pen: Pen, route: Route, stroke: string, width = 1): void {
  const tip = route.points[route.points.length - 1] as Point;
  const crisp = route.points.map(([x, y]): Point => [Math.round(x) + 0.5, Math.round(y) + 0.5]);
  const shaft = [...crisp.slice(0, -1), shaftEnd(crisp[crisp.length - 1] as Point, route.arrow)];
  pen.line(shaft, { stroke, width, corner: 3 });
  pen.polygon(arrowHead([Math.round(tip[0]) + 0.5, tip[1]], route.arrow), stroke);
}

const STEP: Record<ArrowDirection, Point> = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] };

function shaftEnd([x, y]: Point, arrow: ArrowDirection): Point {
  const [dx, dy] = STEP[arrow];
  return [x - dx * HEAD_LENGTH, y - dy * HEAD_LENGTH];
}

export function arrowHead([x, y]: Point, arrow: ArrowDirection): Point[] {
  const [dx, dy] = STEP[arrow];
  const baseX = x - dx * HEAD_LENGTH;
  const baseY = y - dy * HEAD_LENGTH;
  return [
    [x, y],
    [baseX - dy * HEAD_HALF, baseY - dx * HEAD_HALF],
    [baseX + dy * HEAD_HALF, baseY + dx * HEAD_HALF],
  ];
}

import type { CurvePoint, Outlook } from '@/shared/api';
import { momentOf } from './axis';

/** The share of simulated futures in which the date is reached by `moment`: linear between the points of the curve. */
export function shareBy(curve: readonly CurvePoint[], moment: number): number {
  const after = curve.findIndex((point) => momentOf(point.date) >= moment);
  if (after < 0) return curve.length > 0 ? 1 : 0;
  const next = curve[after] as CurvePoint;
  const before = curve[after - 1];
  if (!before) return momentOf(next.date) === moment ? next.share : 0;
  const from = momentOf(before.date);
  const part = (moment - from) / (momentOf(next.date) - from);
  return before.share + (next.share - before.share) * part;
}

export const quantiles = ['p10', 'p50', 'p80', 'p95'] as const;
export type Quantile = (typeof quantiles)[number];
export const shareOf: Record<Quantile, number> = { p10: 0.1, p50: 0.5, p80: 0.8, p95: 0.95 };

/** The dates that a picture of the outlook has to hold. */
export function momentsOf({ curve, promised, p10, p95 }: Outlook): number[] {
  const shown = [...curve.map((point) => point.date), p10, p95, ...(promised ? [promised] : [])];
  return shown.map(momentOf);
}

/** The last futures of a hundred lie so far off that they would squeeze the rest, unless the promise lies beyond them. */
export function drawnPart({ curve, promised }: Pick<Outlook, 'curve' | 'promised'>): CurvePoint[] {
  const near = curve.filter((point) => point.share < 0.99);
  const last = near.at(-1);
  const beyond = promised !== null && last !== undefined && momentOf(promised) > momentOf(last.date);
  return beyond ? [...curve] : near;
}

const roomForLabel = 92;

/**
 * Where the words of a point on a rising curve stand: below it to the right, or above it to the left where the picture
 * ends. The curve is in neither place, and two points that differ in share never share a line of text.
 */
export function labelBeside(x: number, y: number, right: number) {
  if (x + roomForLabel > right) return { x: x - 8, y: y - 6, textAnchor: 'end' } as const;
  return { x: x + 8, y: y + 12, textAnchor: 'start' } as const;
}

/** An SVG path through points. */
export function path(points: ReadonlyArray<readonly [number, number]>): string {
  return points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');
}

/** The closed area between an upper and a lower line over the same places. */
export function area(upper: ReadonlyArray<readonly [number, number]>, lower: ReadonlyArray<readonly [number, number]>) {
  return `${path([...upper, ...[...lower].reverse()])}Z`;
}

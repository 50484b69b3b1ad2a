import type { Task } from './types';

/** How the time of a task is spread, as the server's forecast spreads it; in minutes. */
export type EstimateShape = Task['estimate_shape'];
export interface ThreePoints {
  shape: EstimateShape;
  optimistic: number;
  mostLikely: number;
  pessimistic: number;
}

/** What the forecast assumes where only the duration is known: 30 % less to 50 % more. */
export const DEFAULT_LOW = 0.7;
export const DEFAULT_HIGH = 1.5;
const SCORE_OF_95 = 1.6448536269514722;
const CELLS = 600;

export interface Curve {
  from: number;
  to: number;
  /** Density at equal steps from `from` to `to`, as a share of its highest. */
  heights: number[];
  /** The minutes within which this share of cases stays. */
  quantile(share: number): number;
}

export function defaultSpread(minutes: number): ThreePoints {
  return { shape: 'pert', optimistic: minutes * DEFAULT_LOW, mostLikely: minutes, pessimistic: minutes * DEFAULT_HIGH };
}

/** Null where the points do not rise or leave no room between them. */
export function curveOf(points: ThreePoints): Curve | null {
  const { shape, optimistic, mostLikely, pessimistic } = points;
  if (!(optimistic >= 0 && optimistic <= mostLikely && mostLikely <= pessimistic && optimistic < pessimistic))
    return null;
  if (shape === 'lognormal') return lognormal(points);
  const mode = (mostLikely - optimistic) / (pessimistic - optimistic);
  return sampled(shape === 'triangular' ? triangular(mode) : pert(mode), optimistic, pessimistic);
}

type Density = (unit: number) => number;

function triangular(mode: number): Density {
  return (x) => (x < mode ? x / mode : (1 - x) / (1 - mode || 1));
}

/** A beta distribution; weight 4 on the most likely value. */
function pert(mode: number): Density {
  return (x) => x ** (4 * mode) * (1 - x) ** (4 - 4 * mode);
}

function sampled(density: Density, from: number, to: number): Curve {
  const heights = Array.from({ length: CELLS + 1 }, (_, index) => density(index / CELLS));
  const below = [0];
  for (let index = 1; index <= CELLS; index++) {
    const cell = ((heights[index - 1] as number) + (heights[index] as number)) / 2;
    below.push((below[index - 1] as number) + cell);
  }
  const whole = below[CELLS] as number;
  const highest = Math.max(...heights);
  return {
    from,
    to,
    heights: heights.map((height) => height / highest),
    quantile: (share) => from + (to - from) * unitAt(below, share * whole),
  };
}

function unitAt(below: readonly number[], wanted: number): number {
  const after = below.findIndex((sum) => sum >= wanted);
  if (after <= 0) return after === 0 ? 0 : 1;
  const before = below[after - 1] as number;
  return (after - 1 + (wanted - before) / ((below[after] as number) - before)) / CELLS;
}

/** Through its 5 %, 50 % and 95 % points, shifted where they are not in geometric progression. */
function lognormal({ optimistic, mostLikely, pessimistic }: ThreePoints): Curve {
  const far = Math.max(pessimistic - mostLikely, (mostLikely - optimistic) / 50);
  const near = Math.max(mostLikely - optimistic, far / 50);
  const ratio = far / near;
  const at = (score: number) => {
    const steps = score / SCORE_OF_95;
    const reach = Math.abs(ratio - 1) < 1e-6 ? steps : Math.expm1(steps * Math.log(ratio)) / (1 - 1 / ratio);
    return Math.max(0, mostLikely + near * reach);
  };
  const from = at(-2.6);
  const to = at(2.6);
  const scores = Array.from({ length: CELLS + 1 }, (_, index) => -2.6 + (5.2 * index) / CELLS);
  return { from, to, heights: drawn(scores, at, from, to), quantile: (share) => at(normalScore(share)) };
}

/** Density of at(z), z standard normal, at equal steps of its own axis. */
function drawn(scores: readonly number[], at: (score: number) => number, from: number, to: number): number[] {
  const points = scores.map((z) => ({
    x: at(z),
    y: Math.exp((-z * z) / 2) / Math.max(1e-9, at(z + 0.01) - at(z - 0.01)),
  }));
  const heights: number[] = [];
  for (let index = 0, cell = 0; index <= CELLS; index++) {
    const x = from + ((to - from) * index) / CELLS;
    while (cell < points.length - 1 && (points[cell] as { x: number }).x < x) cell++;
    heights.push((points[cell] as { y: number }).y);
  }
  const highest = Math.max(...heights);
  return heights.map((height) => height / highest);
}

/** The inverse of the normal distribution: Acklam's rational approximation, good to 1e-9 of the share. */
export function normalScore(share: number): number {
  const a = [
    -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716, 2.506628277459239,
  ];
  const b = [-54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572];
  const c = [
    -0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968,
    2.938163982698783,
  ];
  const d = [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416];
  const horner = (coefficients: readonly number[], x: number) => coefficients.reduce((sum, one) => sum * x + one, 0);
  if (share < 0.02425) {
    const q = Math.sqrt(-2 * Math.log(share));
    return horner(c, q) / (horner(d, q) * q + 1);
  }
  if (share > 1 - 0.02425) return -normalScore(1 - share);
  const q = share - 0.5;
  const r = q * q;
  return (horner(a, r) * q) / (horner(b, r) * r + 1);
}

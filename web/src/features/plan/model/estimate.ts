import {
  type Curve,
  curveOf,
  DEFAULT_HIGH,
  DEFAULT_LOW,
  defaultSpread,
  normalScore,
  type ThreePoints,
} from './distribution';
import { lengthText, type WorkUnits } from './duration';
import type { Task, TaskPut } from './types';

/** The three ways to say how long a task takes. */
export type EstimateForm = 'one' | 'three' | 'range';
export const CONFIDENCES = [50, 60, 70, 80, 90, 95] as const;

export function formOf(task: Task): EstimateForm {
  if (task.confidence !== null) return 'range';
  return task.optimistic === null && task.most_likely === null && task.pessimistic === null ? 'one' : 'three';
}

/** What the forecast takes the task's estimates for; null where they leave nothing to draw. */
export function estimateCurve(task: Task): Curve | null {
  if (task.summary || task.duration_minutes === 0) return null;
  if (task.confidence === null) return curveOf(threePoints(task));
  if (task.optimistic === null || task.pessimistic === null) return null;
  return rangeCurve(task.optimistic, task.pessimistic, task.confidence / 100, task.estimate_shape);
}

function threePoints(task: Task): ThreePoints {
  if (formOf(task) === 'one') return defaultSpread(task.duration_minutes);
  const { optimistic, most_likely, pessimistic, duration_minutes } = task;
  const mostLikely =
    most_likely ?? Math.max(Math.min(duration_minutes, pessimistic ?? duration_minutes), optimistic ?? 0);
  const usual = defaultSpread(mostLikely);
  return {
    shape: task.estimate_shape,
    optimistic: optimistic ?? usual.optimistic,
    mostLikely,
    pessimistic: pessimistic ?? usual.pessimistic,
  };
}

/** The central range: symmetric or, where that would begin below zero, from zero; the lognormal in proportion. */
export function rangeCurve(low: number, high: number, confidence: number, shape: Task['estimate_shape']): Curve | null {
  if (!(low < high) || low < 0) return null;
  const tail = (1 - confidence) / 2;
  if (shape === 'lognormal') {
    if (low === 0) return null;
    const factor = (high / low) ** (1.6448536269514722 / (2 * normalScore(1 - tail)));
    const median = Math.sqrt(low * high);
    return curveOf({ shape, optimistic: median / factor, mostLikely: median, pessimistic: median * factor });
  }
  const unit = (mode: number) => curveOf({ shape, optimistic: 0, mostLikely: mode, pessimistic: 1 }) as Curve;
  const half = (high - low) / 2 / (2 * unit(0.5).quantile(1 - tail) - 1);
  const middle = (low + high) / 2;
  if (half <= middle)
    return curveOf({ shape, optimistic: middle - half, mostLikely: middle, pessimistic: middle + half });
  return fromZero(low, high, tail, unit);
}

/** The further the peak moves to the left, the further apart are the ends of the range. */
function fromZero(low: number, high: number, tail: number, unit: (mode: number) => Curve): Curve | null {
  const ratio = (mode: number) => unit(mode).quantile(1 - tail) / unit(mode).quantile(tail);
  let left = 0;
  let right = 0.5;
  if (ratio(left) < high / low) return null;
  for (let step = 0; step < 30; step++) {
    const middle = (left + right) / 2;
    if (ratio(middle) >= high / low) left = middle;
    else right = middle;
  }
  const end = high / unit(left).quantile(1 - tail);
  const scaled = unit(left);
  return { from: 0, to: end, heights: scaled.heights, quantile: (share) => end * scaled.quantile(share) };
}

/** Minutes in steps that people say: quarters of a day, of an hour for less than one. */
function said(minutes: number, task: Task, units: WorkUnits): string {
  const day = task.elapsed ? 1440 : units.minutes_per_day;
  const step = minutes >= day ? day / 4 : 15;
  return lengthText(Math.max(step, Math.round(minutes / step) * step), units, task.elapsed);
}

/** The fields that change when a task is estimated in another form, beginning from what was said before. */
export function inForm(task: Task, form: EstimateForm, units: WorkUnits): Omit<TaskPut, 'id' | 'version'> {
  if (form === 'one') return { optimistic: null, most_likely: null, pessimistic: null, confidence: null };
  const length = task.duration_minutes;
  const low = task.optimistic ?? length * DEFAULT_LOW;
  const high = Math.max(task.pessimistic ?? length * DEFAULT_HIGH, low);
  const ends = { optimistic: said(low, task, units), pessimistic: said(high, task, units) };
  if (form === 'range') return { ...ends, most_likely: null, confidence: 80 };
  const likely = Math.min(Math.max(task.most_likely ?? length, low), high);
  return { ...ends, most_likely: lengthText(likely, units, task.elapsed), confidence: null };
}

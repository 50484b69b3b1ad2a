const day = 86_400_000;

/** The moment of a local minute or day on a picture's axis, in milliseconds; no zone is applied. */
export function momentOf(local: string): number {
  return Date.parse(local.length > 10 ? `${local}Z` : local);
}

/** A promised day is kept until its end. */
export function endOfDay(local: string): number {
  return momentOf(local.slice(0, 10)) + day - 60_000;
}

/** A moment as the day it lies in. */
export function dayOf(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}

/** Maps [from, to] onto [low, high] pixels; a range without width maps to the middle. */
export interface Axis {
  from: number;
  to: number;
  at(value: number): number;
  back(pixel: number): number;
}

export function axis(from: number, to: number, low: number, high: number): Axis {
  const width = to - from;
  return {
    from,
    to,
    at: (value) => (width === 0 ? (low + high) / 2 : low + ((value - from) / width) * (high - low)),
    back: (pixel) => from + ((pixel - low) / (high - low)) * width,
  };
}

/** The range that holds every moment, with room at both ends so that nothing lies on the frame. */
export function rangeOf(moments: readonly number[], room = 0.04): [number, number] {
  const from = Math.min(...moments);
  const to = Math.max(...moments);
  const margin = Math.max((to - from) * room, day);
  return [from - margin, to + margin];
}

export interface Tick {
  moment: number;
  /** What its label has to say. */
  unit: 'day' | 'month';
}

const daySteps = [1, 2, 7, 14];
const monthSteps = [1, 2, 3, 6, 12, 24, 60];

/** Round dates within the range, at most `most` of them: days or weeks (from Mondays), else months or years. */
export function ticks(from: number, to: number, most: number): Tick[] {
  const days = daySteps.find((step) => (to - from) / day / step <= most);
  if (days) return dayTicks(from, to, days);
  const months = monthSteps.find((step) => (to - from) / day / 30.4 / step <= most) ?? 120;
  return monthTicks(from, to, months);
}

function dayTicks(from: number, to: number, step: number): Tick[] {
  // 5 January 1970 was a Monday.
  const monday = 4 * day;
  const first = monday + Math.ceil((from - monday) / (step * day)) * step * day;
  const count = Math.max(0, Math.floor((to - first) / (step * day)) + 1);
  return Array.from({ length: count }, (_, index) => ({ moment: first + index * step * day, unit: 'day' }));
}

function monthTicks(from: number, to: number, step: number): Tick[] {
  const start = new Date(from);
  const firstMonth = Math.floor((start.getUTCFullYear() * 12 + start.getUTCMonth()) / step) * step;
  const found: Tick[] = [];
  for (let month = firstMonth; ; month += step) {
    const moment = Date.UTC(Math.floor(month / 12), month % 12, 1);
    if (moment > to) return found;
    if (moment >= from) found.push({ moment, unit: 'month' });
  }
}

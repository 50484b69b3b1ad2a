const day = 86_400_000;

/** A day as a moment on the picture's axis; no zone is applied. */
export function momentOf(date: string): number {
  return Date.parse(date);
}

/** Maps [from, to] onto [low, high] pixels; a range without width maps to the middle. */
export function axis(from: number, to: number, low: number, high: number): (value: number) => number {
  return (value) => (to === from ? (low + high) / 2 : low + ((value - from) / (to - from)) * (high - low));
}

/** Round amounts from 0 to `most`, a handful of them: steps of 1, 2 or 5 times a power of ten. */
export function amountTicks(most: number): number[] {
  if (most <= 0) return [0];
  const power = 10 ** Math.floor(Math.log10(most / 4));
  const step = ([1, 2, 5, 10].find((factor) => (factor * power * 5) / most >= 1) ?? 10) * power;
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, index) => index * step);
}

/** The first days of months between two moments, at most `most` of them; days apart evenly where there are none. */
export function timeTicks(from: number, to: number, most: number): number[] {
  const months = monthStarts(from, to);
  if (months.length < 2) return evenDays(from, to, most);
  const step = Math.ceil(months.length / most);
  return months.filter((_, index) => index % step === 0);
}

function monthStarts(from: number, to: number): number[] {
  const found: number[] = [];
  const start = new Date(from);
  for (let month = start.getUTCMonth(); ; month += 1) {
    const moment = Date.UTC(start.getUTCFullYear(), month, 1);
    if (moment > to) return found;
    if (moment >= from) found.push(moment);
  }
}

function evenDays(from: number, to: number, most: number): number[] {
  const step = Math.max(1, Math.ceil((to - from) / day / Math.max(1, most))) * day;
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => from + index * step);
}

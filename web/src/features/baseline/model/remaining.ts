const hour = 60 * 60_000;
const day = 24 * hour;

/** How long an offer still stands, in the unit that a person counts in; null when it has passed. */
export interface Remaining {
  unit: 'day' | 'hour' | 'minute';
  count: number;
  /** Less than a day: time to say so loudly. */
  soon: boolean;
}

export function remaining(until: string, now: number): Remaining | null {
  const left = Date.parse(until) - now;
  if (left <= 0) return null;
  if (left >= 2 * day) return { unit: 'day', count: Math.floor(left / day), soon: false };
  if (left >= hour) return { unit: 'hour', count: Math.floor(left / hour), soon: left < day };
  return { unit: 'minute', count: Math.max(1, Math.floor(left / 60_000)), soon: true };
}

/** The day `days` from now, as a date input writes it. */
export function dayFromNow(days: number, now: number): string {
  return new Date(now + days * day).toISOString().slice(0, 10);
}

/** The last moment of a day: an offer stands until its last day is over in UTC. */
export function endOf(day: string): string {
  return `${day}T23:59:59Z`;
}

const dayLength = 24 * 60 * 60_000;

/** The day that counts as the present: a plan's status date, or else the day of this browser's clock. */
export function presentDay(statusDate: string | null, now: Date = new Date()): string {
  if (statusDate !== null) return statusDate.slice(0, 10);
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/** Whole calendar days from one day, or local minute, to another; negative when that is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((startOf(to) - startOf(from)) / dayLength);
}

/** Days after the promise; none where it was kept, or nothing was promised. */
export function daysLate(reached: string, promised: string | null): number {
  return promised === null ? 0 : Math.max(0, daysBetween(promised, reached));
}

function startOf(local: string): number {
  return Date.parse(`${local.slice(0, 10)}T00:00Z`);
}

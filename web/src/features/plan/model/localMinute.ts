/**
 * Plan times carry no zone: a "local minute" such as 2026-01-05T08:00. Inside the client they are whole minutes
 * since 1970-01-01T00:00 of that same nameless clock, so that arithmetic never meets daylight saving.
 */
export const MINUTES_PER_DAY = 1440;

export function parseLocalMinute(text: string): number {
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8, 10));
  const hour = text.length > 10 ? Number(text.slice(11, 13)) : 0;
  const minute = text.length > 10 ? Number(text.slice(14, 16)) : 0;
  return Date.UTC(year, month - 1, day, hour, minute) / 60_000;
}

export function formatLocalMinute(minute: number): string {
  return new Date(Math.round(minute) * 60_000).toISOString().slice(0, 16);
}

export function dayOf(minute: number): number {
  return Math.floor(minute / MINUTES_PER_DAY);
}

export function minuteOfDay(minute: number): number {
  return minute - dayOf(minute) * MINUTES_PER_DAY;
}

/** Monday is 0. Day 0 (1970-01-01) was a Thursday. */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** What a wall clock at this browser shows now, on the plan's nameless clock. */
export function nowMinute(now: Date = new Date()): number {
  return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate(), now.getHours(), now.getMinutes()) / 60_000;
}

export function monthStart(minute: number, monthsLater = 0): number {
  const date = new Date(minute * 60_000);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + monthsLater, 1) / 60_000;
}

export function monthOf(minute: number): number {
  return new Date(minute * 60_000).getUTCMonth();
}

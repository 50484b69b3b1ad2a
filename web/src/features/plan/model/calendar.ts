import { dayOf, MINUTES_PER_DAY, minuteOfDay, parseLocalMinute, weekdayOf } from './localMinute';
import type { Plan, PlanCalendar, WorkSpan } from './types';

const OFFICE: WorkSpan[] = [
  { from: 480, to: 720 },
  { from: 780, to: 1020 },
];
const STANDARD_WEEK: WorkSpan[][] = [OFFICE, OFFICE, OFFICE, OFFICE, OFFICE, [], []];
const LONGEST_SEARCH_DAYS = 20_000;

/** Working time of one calendar, its base calendars folded in. Days count from 1970-01-01. */
export interface WorkCalendar {
  spansOn(day: number): readonly WorkSpan[];
  isWorkingDay(day: number): boolean;
  /** Working minutes from `from` to `to`; negative when `to` is earlier. */
  between(from: number, to: number): number;
  /** The minute at which `minutes` of working time after `from` are over. */
  add(from: number, minutes: number): number;
  /** The first working minute at or after `minute`. */
  nextWorking(minute: number): number;
}

export function planCalendar(plan: Pick<Plan, 'calendars' | 'default_calendar'>, uid?: string | null): WorkCalendar {
  const byUid = new Map(plan.calendars.map((calendar) => [calendar.uid, calendar]));
  const chain = calendarChain(byUid, uid ?? plan.default_calendar);
  const known = new Map<number, readonly WorkSpan[]>();
  return workCalendar((day) => {
    const cached = known.get(day);
    if (cached) return cached;
    const spans = resolveDay(chain, day);
    known.set(day, spans);
    return spans;
  });
}

function calendarChain(byUid: Map<string, PlanCalendar>, uid: string | null): PreparedCalendar[] {
  const chain: PreparedCalendar[] = [];
  let next = uid === null ? undefined : byUid.get(uid);
  while (next && chain.length < byUid.size) {
    chain.push(prepare(next));
    next = next.base_uid === null ? undefined : byUid.get(next.base_uid);
  }
  return chain;
}

interface PreparedCalendar {
  week: (WorkSpan[] | null)[];
  exceptions: { from: number; to: number; working: WorkSpan[] }[];
}

function prepare(calendar: PlanCalendar): PreparedCalendar {
  const exceptions = calendar.exceptions.map((exception) => ({
    from: dayOf(parseLocalMinute(exception.from)),
    to: dayOf(parseLocalMinute(exception.to)),
    working: exception.working,
  }));
  return { week: calendar.week, exceptions };
}

function resolveDay(chain: PreparedCalendar[], day: number): readonly WorkSpan[] {
  const weekday = weekdayOf(day);
  for (const calendar of chain) {
    const exception = calendar.exceptions.find((one) => one.from <= day && day <= one.to);
    if (exception) return exception.working;
    const spans = calendar.week[weekday];
    if (spans) return spans;
  }
  return STANDARD_WEEK[weekday] ?? [];
}

function workCalendar(spansOn: (day: number) => readonly WorkSpan[]): WorkCalendar {
  return {
    spansOn,
    isWorkingDay: (day) => spansOn(day).length > 0,
    between: (from, to) => (from <= to ? countBetween(spansOn, from, to) : -countBetween(spansOn, to, from)),
    add: (from, minutes) => addWorking(spansOn, from, minutes),
    nextWorking: (minute) => nextWorking(spansOn, minute),
  };
}

function countBetween(spansOn: WorkCalendar['spansOn'], from: number, to: number): number {
  let total = 0;
  for (let day = dayOf(from); day <= dayOf(to); day++) {
    const midnight = day * MINUTES_PER_DAY;
    for (const span of spansOn(day)) {
      total += Math.max(0, Math.min(to, midnight + span.to) - Math.max(from, midnight + span.from));
    }
  }
  return total;
}

function addWorking(spansOn: WorkCalendar['spansOn'], from: number, minutes: number): number {
  let left = minutes;
  for (let day = dayOf(from); day < dayOf(from) + LONGEST_SEARCH_DAYS; day++) {
    const midnight = day * MINUTES_PER_DAY;
    for (const span of spansOn(day)) {
      const begin = Math.max(from, midnight + span.from);
      const available = midnight + span.to - begin;
      if (available <= 0) continue;
      if (left <= available) return begin + left;
      left -= available;
    }
  }
  return from + minutes;
}

function nextWorking(spansOn: WorkCalendar['spansOn'], minute: number): number {
  for (let day = dayOf(minute); day < dayOf(minute) + LONGEST_SEARCH_DAYS; day++) {
    const after = day === dayOf(minute) ? minuteOfDay(minute) : 0;
    const span = spansOn(day).find((one) => one.to > after);
    if (span) return day * MINUTES_PER_DAY + Math.max(span.from, after);
  }
  return minute;
}

/** First and last working minute of an ordinary day, used to let bars fill whole days on the time scale. */
export function ordinaryDay(calendar: WorkCalendar, aroundDay: number): WorkSpan {
  for (let day = aroundDay; day < aroundDay + 14; day++) {
    const spans = calendar.spansOn(day);
    const first = spans[0];
    const last = spans[spans.length - 1];
    if (first && last) return { from: first.from, to: last.to };
  }
  return { from: 0, to: MINUTES_PER_DAY };
}

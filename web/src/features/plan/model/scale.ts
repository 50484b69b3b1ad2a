import { dayOf, MINUTES_PER_DAY, monthStart, weekdayOf } from './localMinute';
import type { WorkSpan } from './types';

/** Maps plan minutes to pixels. Within a day the working hours fill the whole day, so a five-day bar fills five days. */
export interface TimeScale {
  pxPerDay: number;
  firstDay: number;
  lastDay: number;
  width: number;
  x(minute: number): number;
  minuteAt(x: number): number;
}

export const ZOOM_PRESETS = { day: 40, week: 16, month: 5, quarter: 1.6 } as const;
export type ZoomPreset = keyof typeof ZOOM_PRESETS;
export const MIN_PX_PER_DAY = 0.25;
export const MAX_PX_PER_DAY = 96;

export function timeScale(pxPerDay: number, firstDay: number, lastDay: number, ordinary: WorkSpan): TimeScale {
  const length = Math.max(1, ordinary.to - ordinary.from);
  return {
    pxPerDay,
    firstDay,
    lastDay,
    width: Math.ceil((lastDay - firstDay) * pxPerDay),
    x: (minute) => {
      const day = dayOf(minute);
      const within = Math.min(1, Math.max(0, (minute - day * MINUTES_PER_DAY - ordinary.from) / length));
      return (day - firstDay + within) * pxPerDay;
    },
    minuteAt: (x) => {
      const days = x / pxPerDay + firstDay;
      const day = Math.floor(days);
      return Math.round(day * MINUTES_PER_DAY + ordinary.from + (days - day) * length);
    },
  };
}

export function clampZoom(pxPerDay: number): number {
  return Math.min(MAX_PX_PER_DAY, Math.max(MIN_PX_PER_DAY, pxPerDay));
}

/** The zoom that shows `days` in `width` pixels. */
export function fitZoom(days: number, width: number): number {
  return clampZoom(Math.floor((width / Math.max(1, days)) * 100) / 100);
}

/** `week`, `month` … or pixels a day, as the address writes it; null when it is neither. */
export function parseZoom(text: string): number | null {
  if (text in ZOOM_PRESETS) return ZOOM_PRESETS[text as ZoomPreset];
  const value = Number(text);
  return Number.isFinite(value) && value > 0 ? clampZoom(value) : null;
}

export function zoomText(pxPerDay: number): string {
  const preset = Object.entries(ZOOM_PRESETS).find(([, value]) => value === pxPerDay);
  return preset ? preset[0] : String(Math.round(pxPerDay * 100) / 100);
}

/** The preset nearest to a zoom, for the control that names it. */
export function nearestPreset(pxPerDay: number): ZoomPreset {
  const distance = (value: number) => Math.abs(Math.log(value / pxPerDay));
  const presets = Object.entries(ZOOM_PRESETS) as [ZoomPreset, number][];
  return presets.reduce((best, one) => (distance(one[1]) < distance(best[1]) ? one : best))[0];
}

export type TickUnit = 'day' | 'week' | 'month' | 'quarter' | 'year';

export interface Tick {
  day: number;
  endDay: number;
}

/** The two header rows for a zoom: the coarse one above, the fine one below. */
export function headerUnits(pxPerDay: number): { upper: TickUnit; lower: TickUnit } {
  if (pxPerDay >= 20) return { upper: 'month', lower: 'day' };
  if (pxPerDay >= 4.5) return { upper: 'month', lower: 'week' };
  if (pxPerDay >= 1.2) return { upper: 'year', lower: 'month' };
  if (pxPerDay >= 0.4) return { upper: 'year', lower: 'quarter' };
  return { upper: 'year', lower: 'year' };
}

/** Consecutive ticks of a unit that cover [fromDay, toDay). */
export function ticks(unit: TickUnit, fromDay: number, toDay: number): Tick[] {
  const list: Tick[] = [];
  for (let day = unitStart(unit, fromDay); day < toDay; ) {
    const endDay = unitEnd(unit, day);
    list.push({ day, endDay });
    day = endDay;
  }
  return list;
}

const MONTHS: Record<'month' | 'quarter' | 'year', number> = { month: 1, quarter: 3, year: 12 };

function unitStart(unit: TickUnit, day: number): number {
  if (unit === 'day') return day;
  if (unit === 'week') return day - weekdayOf(day);
  const month = new Date(day * 86_400_000).getUTCMonth();
  return dayOf(monthStart(day * MINUTES_PER_DAY, -(month % MONTHS[unit])));
}

function unitEnd(unit: TickUnit, day: number): number {
  if (unit === 'day') return day + 1;
  if (unit === 'week') return day + 7;
  return dayOf(monthStart(day * MINUTES_PER_DAY, MONTHS[unit]));
}

/** How long a day and a week of this plan are, in working minutes. */
export interface WorkUnits {
  minutes_per_day: number;
  minutes_per_week: number;
}

const WORDS: Record<string, string> = {
  m: 'm',
  min: 'm',
  mins: 'm',
  minute: 'm',
  minutes: 'm',
  phút: 'm',
  h: 'h',
  hr: 'h',
  hrs: 'h',
  hour: 'h',
  hours: 'h',
  giờ: 'h',
  d: 'd',
  day: 'd',
  days: 'd',
  ngày: 'd',
  w: 'w',
  wk: 'w',
  wks: 'w',
  week: 'w',
  weeks: 'w',
  tuần: 'w',
  mo: 'mo',
  mon: 'mo',
  mons: 'mo',
  month: 'mo',
  months: 'mo',
  tháng: 'mo',
};
const DAYS_PER_MONTH = 20;

/** The text the server understands ("5d", "12h", "2w", "1.5d", elapsed "3ed"), or null where it is none. */
export function normalDuration(text: string): string | null {
  const match = /^\s*(\d+(?:[.,]\d+)?)\s*(e?)\s*(\p{L}*)\s*\??\s*$/iu.exec(text);
  if (!match) return null;
  const [, number = '', elapsed = '', word = ''] = match;
  const unit = word === '' ? 'd' : WORDS[word.toLowerCase()];
  if (!unit) return null;
  return `${Number(number.replace(',', '.'))}${elapsed.toLowerCase()}${unit}`;
}

/** Minutes of a duration text: working ones, or plain clock minutes for elapsed units. */
export function durationMinutes(text: string, units: WorkUnits): number | null {
  const normal = normalDuration(text);
  if (normal === null) return null;
  const match = /^([\d.]+)(e?)(mo|[mhdw])$/.exec(normal);
  if (!match) return null;
  const [, number = '0', elapsed = '', unit = 'd'] = match;
  return Math.round(Number(number) * unitMinutes(unit, elapsed !== '', units));
}

function unitMinutes(unit: string, elapsed: boolean, units: WorkUnits): number {
  const day = elapsed ? 1440 : units.minutes_per_day;
  const week = elapsed ? 10_080 : units.minutes_per_week;
  const sizes: Record<string, number> = { m: 1, h: 60, d: day, w: week, mo: elapsed ? 43_200 : DAYS_PER_MONTH * day };
  return sizes[unit] ?? day;
}

/** The shortest exact text for working minutes: "5d", "4h", "90m", "-2d". */
export function durationText(minutes: number, units: WorkUnits): string {
  const sign = minutes < 0 ? '-' : '';
  const size = Math.abs(Math.round(minutes));
  if (size === 0) return '0d';
  const days = size / units.minutes_per_day;
  if (Number.isInteger(days * 4)) return `${sign}${days}d`;
  if (size % 30 === 0 && size < units.minutes_per_day * 10) return `${sign}${size / 60}h`;
  if (size < units.minutes_per_day) return `${sign}${size}m`;
  return `${sign}${Math.round(days * 100) / 100}d`;
}

/** The same of a task whose time is elapsed, in days of 24 hours: "3ed". */
export function lengthText(minutes: number, units: WorkUnits, elapsed: boolean): string {
  if (!elapsed) return durationText(minutes, units);
  return durationText(minutes, { minutes_per_day: 1440, minutes_per_week: 10_080 }).replace(/([a-z])$/, 'e$1');
}

/** The lag text the server understands ("2d", "-10%", "3ed", ""), or null where it is none. */
export function normalLag(text: string): string | null {
  const trimmed = text.trim().replace(/^\+\s*/, '');
  if (trimmed === '' || /^-?0+[a-z]*$/i.test(trimmed)) return '';
  const percent = /^(-?)\s*(\d+(?:[.,]\d+)?)\s*%$/.exec(trimmed);
  if (percent) return `${percent[1]}${Number((percent[2] ?? '').replace(',', '.'))}%`;
  const sign = trimmed.startsWith('-') ? '-' : '';
  const size = normalDuration(trimmed.replace(/^-\s*/, ''));
  return size === null ? null : `${sign}${size}`;
}

import type { Palette } from './palette';
import type { Pen } from './pen';
import type { Point } from './routing';
import { headerUnits, type Tick, type TickUnit, type TimeScale, ticks } from './scale';

export const HEADER_HEIGHT = 44;
const UPPER_BASELINE = 16;
const LOWER_BASELINE = 37;
const PADDING = 6;

/** Words for the time header in the reader's language. */
export interface DateWords {
  day(date: Date): string;
  dayNarrow(date: Date): string;
  weekOf(date: Date): string;
  month(date: Date): string;
  monthName(date: Date): string;
  monthShort(date: Date): string;
  monthNarrow(date: Date): string;
  quarter(date: Date): string;
  year(date: Date): string;
}

export function intlDateWords(locale: string): DateWords {
  const formatWith = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    return (date: Date) => format.format(date);
  };
  return {
    day: formatWith({ weekday: 'narrow', day: 'numeric' }),
    dayNarrow: formatWith({ day: 'numeric' }),
    weekOf: formatWith({ day: 'numeric' }),
    month: formatWith({ month: 'long', year: 'numeric' }),
    monthName: formatWith({ month: 'long' }),
    monthShort: formatWith({ month: 'short' }),
    monthNarrow: formatWith({ month: 'narrow' }),
    quarter: (date) => `Q${Math.floor(date.getUTCMonth() / 3) + 1}`,
    year: formatWith({ year: 'numeric' }),
  };
}

/** Both rows on paper; on the screen the upper one is made of elements, whose words stay in sight while scrolling. */
export function paintHeader(
  pen: Pen,
  scale: TimeScale,
  view: { left: number; width: number },
  palette: Palette,
  words: DateWords,
  rows: 'both' | 'lower' = 'both',
): void {
  const { upper, lower } = headerUnits(scale.pxPerDay);
  pen.rect(view.left, 0, view.width, HEADER_HEIGHT, palette.background);
  const foot = HEADER_HEIGHT - 0.5;
  const edge: Point[] = [
    [view.left, foot],
    [view.left + view.width, foot],
  ];
  const range = {
    from: scale.firstDay + Math.floor(view.left / scale.pxPerDay),
    to: scale.firstDay + Math.ceil((view.left + view.width) / scale.pxPerDay),
  };
  for (const tick of ticks(upper, range.from, range.to)) {
    if (rows === 'both') paintUpper(pen, scale, tick, upper, view, palette, words);
  }
  pen.line(edge, { stroke: palette.grid });
  if (lower === upper) return;
  for (const tick of ticks(lower, range.from, range.to)) paintLower(pen, scale, tick, lower, palette, words);
}

function paintUpper(
  pen: Pen,
  scale: TimeScale,
  tick: Tick,
  unit: TickUnit,
  view: { left: number; width: number },
  palette: Palette,
  words: DateWords,
) {
  const { x, width } = place(scale, tick);
  pen.line(
    [
      [x + 0.5, 0],
      [x + 0.5, HEADER_HEIGHT],
    ],
    { stroke: palette.grid },
  );
  const text = wordsFor(unit, tick.day, width, words, 'upper');
  const at = Math.max(x, view.left) + PADDING;
  const room = x + width - at;
  if (room > text.length * 6) pen.text(text, at, UPPER_BASELINE, { fill: palette.text, size: 12, weight: 600 });
}

function paintLower(pen: Pen, scale: TimeScale, tick: Tick, unit: TickUnit, palette: Palette, words: DateWords) {
  const { x, width } = place(scale, tick);
  pen.line(
    [
      [x + 0.5, HEADER_HEIGHT - 20],
      [x + 0.5, HEADER_HEIGHT],
    ],
    { stroke: palette.grid },
  );
  const text = wordsFor(unit, tick.day, width, words);
  if (width < text.length * 5) return;
  pen.text(text, x + width / 2, LOWER_BASELINE, { fill: palette.text, size: 11, align: 'middle' });
}

function place(scale: TimeScale, tick: Tick): { x: number; width: number } {
  const x = Math.round((tick.day - scale.firstDay) * scale.pxPerDay);
  return { x, width: Math.round((tick.endDay - scale.firstDay) * scale.pxPerDay) - x };
}

/** The words for one tick; below a row of years a month needs no year. */
export function wordsFor(
  unit: TickUnit,
  day: number,
  width: number,
  words: DateWords,
  row: 'upper' | 'lower' = 'lower',
): string {
  const date = new Date(day * 86_400_000);
  if (unit === 'day') return width >= 34 ? words.day(date) : words.dayNarrow(date);
  if (unit === 'week') return words.weekOf(date);
  if (unit === 'month' && width >= 80) return row === 'upper' ? words.month(date) : words.monthName(date);
  if (unit === 'month') return width >= 30 ? words.monthShort(date) : words.monthNarrow(date);
  return unit === 'quarter' ? words.quarter(date) : words.year(date);
}

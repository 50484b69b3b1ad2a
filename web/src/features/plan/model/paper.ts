import { columnsFor } from './columns';
import { ROW_HEIGHT } from './geometry';
import { type DateWords, HEADER_HEIGHT, paintHeader } from './header';
import { type PaintOptions, paint } from './paint';
import type { Scene } from './scene';
import { svgPen } from './svgPen';
import type { Task } from './types';

/** One landscape sheet, in pixels of the picture; the browser scales it to the paper. */
export const SHEET = { width: 1480, rows: 34, grid: 540 } as const;

export interface Sheet {
  number: number;
  of: number;
  svg: string;
}

export interface PaperText {
  columnName(key: string): string;
  cell(task: Task, key: 'uid' | 'name' | 'duration' | 'start' | 'finish'): string;
  level(task: Task): number;
  dates: DateWords;
  font: string;
}

const PLACES = { uid: 56, name: 68, duration: 352, start: 366, finish: 452 } as const;
const LONGEST = { uid: 8, duration: 20, start: 20, finish: 20 } as const;
const ENDS = new Set(['uid', 'duration']);

/** The whole plan over as many sheets as its rows need; time is fitted to the width by the caller's scale. */
export function sheets(scene: Scene, tasks: readonly Task[], options: PaintOptions, text: PaperText): Sheet[] {
  const of = Math.max(1, Math.ceil(tasks.length / SHEET.rows));
  return Array.from({ length: of }, (_, index) => ({
    number: index + 1,
    of,
    svg: sheetSvg(scene, tasks.slice(index * SHEET.rows, (index + 1) * SHEET.rows), index, options, text),
  }));
}

function sheetSvg(scene: Scene, tasks: readonly Task[], index: number, options: PaintOptions, text: PaperText): string {
  const top = index * SHEET.rows * ROW_HEIGHT;
  const height = tasks.length * ROW_HEIGHT;
  const width = SHEET.width - SHEET.grid;
  const header = svgPen(`s${index}h`);
  paintHeader(header, scene.scale, { left: 0, width }, options.palette, text.dates);
  const body = svgPen(`s${index}b`);
  paint(body, scene, { left: 0, top, width, height }, options);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SHEET.width} ${HEADER_HEIGHT + height}" font-family="${text.font}">`,
    `<svg x="${SHEET.grid}" width="${width}" height="${HEADER_HEIGHT}">${header.markup()}</svg>`,
    `<svg x="${SHEET.grid}" y="${HEADER_HEIGHT}" width="${width}" height="${height}" viewBox="0 ${top} ${width} ${height}">${body.markup()}</svg>`,
    gridMarkup(tasks, index, options, text),
    '</svg>',
  ].join('');
}

function gridMarkup(tasks: readonly Task[], index: number, options: PaintOptions, text: PaperText): string {
  const pen = svgPen(`s${index}g`);
  const { palette } = options;
  for (const { key } of columnsFor(Object.keys(PLACES))) {
    const place = key as keyof typeof PLACES;
    const align = ENDS.has(key) ? 'end' : 'start';
    pen.text(text.columnName(key), PLACES[place], 30, { fill: palette.text, size: 12, weight: 600, align });
  }
  tasks.forEach((task, row) => {
    const baseline = HEADER_HEIGHT + row * ROW_HEIGHT + 18;
    pen.line(
      [
        [0, baseline + 10],
        [SHEET.grid, baseline + 10],
      ],
      { stroke: palette.rowLine },
    );
    for (const key of Object.keys(PLACES) as (keyof typeof PLACES)[]) {
      const indent = key === 'name' ? text.level(task) * 14 : 0;
      const words = clip(text.cell(task, key), key === 'name' ? 40 - text.level(task) * 2 : LONGEST[key]);
      const style = { fill: palette.summary, size: 12.5, weight: task.summary ? 600 : 400 };
      pen.text(words, PLACES[key] + indent, baseline, { ...style, align: ENDS.has(key) ? 'end' : 'start' });
    }
  });
  return pen.markup();
}

function clip(words: string, length: number): string {
  return words.length > length ? `${words.slice(0, length - 1)}…` : words;
}

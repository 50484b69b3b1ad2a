import type { LineStyle, Pen, TextStyle } from './pen';
import type { Point } from './routing';

/** Writes the same picture as text, for paper and export. `markup()` gives the elements drawn so far. */
export interface SvgPen extends Pen {
  markup(): string;
}

const HATCH_TILE = 5;

export function svgPen(idPrefix = 'h'): SvgPen {
  const elements: string[] = [];
  const patterns = new Map<string, string>();
  const patternFor = (stroke: string) => {
    const known = patterns.get(stroke) ?? `${idPrefix}${patterns.size}`;
    patterns.set(stroke, known);
    return known;
  };
  return {
    rect: (x, y, width, height, fill, radius = 0) => elements.push(box(x, y, width, height, radius, `fill="${fill}"`)),
    outline: (x, y, width, height, stroke, radius = 0) =>
      elements.push(box(x, y, width, height, radius, `fill="none" stroke="${stroke}"`)),
    line: (points, style) =>
      elements.push(`<polyline points="${pairs(points)}" fill="none" ${lineAttributes(style)}/>`),
    polygon: (points, fill, stroke) =>
      elements.push(`<polygon points="${pairs(points)}" fill="${fill}"${stroke ? ` stroke="${stroke}"` : ''}/>`),
    hatch: (x, y, width, height, stroke, radius = 0) =>
      elements.push(box(x, y, width, height, radius, `fill="url(#${patternFor(stroke)})"`)),
    text: (words, x, baseline, style) => elements.push(textElement(words, x, baseline, style)),
    markup: () => definitions(patterns) + elements.join(''),
  };
}

function box(x: number, y: number, width: number, height: number, radius: number, paint: string): string {
  const corner = radius > 0 ? ` rx="${radius}"` : '';
  return `<rect x="${tidy(x)}" y="${tidy(y)}" width="${tidy(width)}" height="${tidy(height)}"${corner} ${paint}/>`;
}

function lineAttributes(style: LineStyle): string {
  const dash = style.dash ? ` stroke-dasharray="${style.dash.join(' ')}"` : '';
  return `stroke="${style.stroke}" stroke-width="${style.width ?? 1}" stroke-linejoin="round"${dash}`;
}

function textElement(words: string, x: number, baseline: number, style: TextStyle): string {
  const weight = style.weight ? ` font-weight="${style.weight}"` : '';
  const anchor = style.align && style.align !== 'start' ? ` text-anchor="${style.align}"` : '';
  const halo = style.halo
    ? ` stroke="${style.halo}" stroke-width="5" stroke-linejoin="round" paint-order="stroke"`
    : '';
  const place = `x="${tidy(x)}" y="${tidy(baseline)}"`;
  return `<text ${place} fill="${style.fill}" font-size="${style.size}"${weight}${anchor}${halo}>${escapeText(words)}</text>`;
}

function definitions(patterns: Map<string, string>): string {
  if (patterns.size === 0) return '';
  const tiles = [...patterns].map(
    ([stroke, id]) =>
      `<pattern id="${id}" width="${HATCH_TILE}" height="${HATCH_TILE}" patternUnits="userSpaceOnUse">` +
      `<path d="M-1 1l2-2M0 ${HATCH_TILE}l${HATCH_TILE}-${HATCH_TILE}M4 6l2-2" stroke="${stroke}" stroke-width="1.2"/></pattern>`,
  );
  return `<defs>${tiles.join('')}</defs>`;
}

function pairs(points: readonly Point[]): string {
  return points.map(([x, y]) => `${tidy(x)},${tidy(y)}`).join(' ');
}

function tidy(value: number): number {
  return Math.round(value * 100) / 100;
}

function escapeText(words: string): string {
  return words.replace(/[&<>]/g, (sign) => (sign === '&' ? '&amp;' : sign === '<' ? '&lt;' : '&gt;'));
}

import type { LineStyle, Pen, TextStyle } from './pen';
import type { Point } from './routing';

const STRIPE_GAP = 5;
const HALO_WIDTH = 5;

/** Draws on a 2D context whose transform already maps scene pixels to device pixels. */
export function canvasPen(context: CanvasRenderingContext2D, fontFamily: string): Pen {
  let font = '';
  return {
    rect(x, y, width, height, fill, radius = 0) {
      context.fillStyle = fill;
      if (radius === 0) return context.fillRect(x, y, width, height);
      context.beginPath();
      context.roundRect(x, y, width, height, radius);
      context.fill();
    },
    outline(x, y, width, height, stroke, radius = 0) {
      context.strokeStyle = stroke;
      context.lineWidth = 1;
      context.beginPath();
      context.roundRect(x, y, width, height, radius);
      context.stroke();
    },
    line(points, style) {
      strokeWith(context, style);
      tracePolyline(context, points, style.corner ?? 0);
      context.stroke();
      if (style.dash) context.setLineDash([]);
    },
    polygon(points, fill, stroke) {
      tracePolyline(context, points, 0);
      context.closePath();
      context.fillStyle = fill;
      context.fill();
      if (!stroke) return;
      context.strokeStyle = stroke;
      context.lineWidth = 1;
      context.stroke();
    },
    hatch(x, y, width, height, stroke, radius = 0) {
      context.save();
      context.beginPath();
      context.roundRect(x, y, width, height, radius);
      context.clip();
      traceStripes(context, x, y, width, height);
      context.strokeStyle = stroke;
      context.lineWidth = 1.5;
      context.stroke();
      context.restore();
    },
    text(words, x, baseline, style) {
      const wanted = fontOf(style, fontFamily);
      if (wanted !== font) {
        context.font = wanted;
        font = wanted;
      }
      context.fillStyle = style.fill;
      context.textAlign = style.align === 'middle' ? 'center' : (style.align ?? 'start');
      if (style.halo) outlineText(context, words, x, baseline, style.halo);
      context.fillText(words, x, baseline);
    },
  };
}

function fontOf(style: TextStyle, family: string): string {
  return `${style.weight ?? 400} ${style.size}px ${family}`;
}

function strokeWith(context: CanvasRenderingContext2D, style: LineStyle) {
  context.strokeStyle = style.stroke;
  context.lineWidth = style.width ?? 1;
  if (style.dash) context.setLineDash(style.dash);
}

function tracePolyline(context: CanvasRenderingContext2D, points: readonly Point[], corner: number) {
  context.beginPath();
  points.forEach((point, index) => {
    const next = points[index + 1];
    if (index === 0) context.moveTo(point[0], point[1]);
    else if (corner > 0 && next) context.arcTo(point[0], point[1], next[0], next[1], corner);
    else context.lineTo(point[0], point[1]);
  });
}

function traceStripes(context: CanvasRenderingContext2D, x: number, y: number, width: number, height: number) {
  context.beginPath();
  for (let at = x - height; at < x + width; at += STRIPE_GAP) {
    context.moveTo(at, y + height);
    context.lineTo(at + height, y);
  }
}

function outlineText(context: CanvasRenderingContext2D, words: string, x: number, baseline: number, halo: string) {
  context.strokeStyle = halo;
  context.lineWidth = HALO_WIDTH;
  context.lineJoin = 'round';
  context.strokeText(words, x, baseline);
}

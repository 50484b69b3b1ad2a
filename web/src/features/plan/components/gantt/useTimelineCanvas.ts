import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import { canvasPen } from '../../model/canvasPen';
import { type DateWords, HEADER_HEIGHT, paintHeader } from '../../model/header';
import { momentX, type PaintOptions, paint, type View } from '../../model/paint';
import type { Scene } from '../../model/scene';
import { neededStrips, paneWithMargin, STRIP_HEIGHT, staysWithin } from '../../model/strips';

interface Canvases {
  scroller: RefObject<HTMLElement | null>;
  /** Holds the strips, canvases of ten rows each. */
  body: RefObject<HTMLElement | null>;
  header: RefObject<HTMLCanvasElement | null>;
  /** Where the timeline begins inside the scrolled content. */
  offsetX: number;
}

/**
 * Paints the timeline in strips of ten rows that the browser scrolls together with the rows. Scrolling paints only the
 * strip that comes near, on the canvas of one that went, so that no frame has much to do.
 */
export function useTimelineCanvas(canvases: Canvases, scene: Scene, options: PaintOptions, words: DateWords) {
  const strips = useRef(new Map<number, HTMLCanvasElement>());
  const pane = useRef<{ left: number; width: number } | null>(null);
  const { scroller, body, header, offsetX } = canvases;

  const repaint = useCallback(
    (force: boolean) => {
      const element = scroller.current;
      if (!element || !body.current || !header.current) return;
      const view = visibleView(element, offsetX);
      const anew = force || !pane.current || !staysWithin(pane.current, view, scene.scale.width);
      if (anew) {
        pane.current = paneWithMargin(view, scene.scale.width);
        paintTop(header.current, pane.current, offsetX, scene, options, words);
      }
      const across = pane.current as { left: number; width: number };
      const wanted = neededStrips(view, Math.max(scene.height, view.height));
      for (const [strip, canvas] of reuse(body.current, strips.current, wanted, anew)) {
        paintStrip(canvas, { ...across, top: strip * STRIP_HEIGHT, height: STRIP_HEIGHT }, scene, options);
      }
    },
    [scroller, body, header, offsetX, scene, options, words],
  );

  useLayoutEffect(() => repaint(true), [repaint]);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const onScroll = () => repaint(false);
    const observer = new ResizeObserver(() => repaint(true));
    observer.observe(element);
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', onScroll);
    };
  }, [scroller, repaint]);
}

/** What shows of the timeline now, in scene pixels. */
export function visibleView(scroller: HTMLElement, offsetX: number): View {
  return {
    left: scroller.scrollLeft,
    top: scroller.scrollTop,
    width: Math.max(1, scroller.clientWidth - offsetX),
    height: Math.max(1, scroller.clientHeight - HEADER_HEIGHT),
  };
}

/** Gives every wanted strip a canvas and answers those to paint: all of them `anew`, else only the new ones. */
function reuse(
  host: HTMLElement,
  strips: Map<number, HTMLCanvasElement>,
  wanted: readonly number[],
  anew: boolean,
): [number, HTMLCanvasElement][] {
  const spare = [...strips].filter(([strip]) => !wanted.includes(strip));
  for (const [strip] of spare) strips.delete(strip);
  const fresh = wanted.filter((strip) => !strips.has(strip));
  for (const strip of fresh) {
    const canvas = spare.pop()?.[1] ?? host.appendChild(document.createElement('canvas'));
    strips.set(strip, canvas);
  }
  for (const [, canvas] of spare) canvas.remove();
  return (anew ? wanted : fresh).map((strip) => [strip, strips.get(strip) as HTMLCanvasElement]);
}

function paintStrip(canvas: HTMLCanvasElement, strip: View, scene: Scene, options: PaintOptions) {
  const context = prepare(canvas, strip.width, strip.height);
  if (!context) return;
  canvas.style.transform = `translate(${strip.left}px, ${strip.top}px)`;
  context.translate(-strip.left, -strip.top);
  paint(canvasPen(context, fontOf(canvas)), scene, strip, options);
}

function paintTop(
  canvas: HTMLCanvasElement,
  piece: { left: number; width: number },
  offsetX: number,
  scene: Scene,
  options: PaintOptions,
  words: DateWords,
) {
  const context = prepare(canvas, piece.width, HEADER_HEIGHT);
  if (!context) return;
  canvas.style.transform = `translate(${offsetX + piece.left}px, 0)`;
  context.translate(-piece.left, 0);
  const pen = canvasPen(context, fontOf(canvas));
  paintHeader(pen, scene.scale, piece, options.palette, words, 'lower');
  if (options.now === null) return;
  const x = momentX(scene, options.now);
  const y = HEADER_HEIGHT;
  pen.polygon(
    [
      [x - 5, y - 6],
      [x + 5, y - 6],
      [x, y],
    ],
    options.palette.today,
  );
}

/** Sizes the canvas for this screen's pixels and maps scene pixels to them. */
function prepare(canvas: HTMLCanvasElement, width: number, height: number): CanvasRenderingContext2D | null {
  const ratio = window.devicePixelRatio || 1;
  const context = canvas.getContext('2d', { alpha: false });
  if (canvas.width !== Math.round(width * ratio)) canvas.width = Math.round(width * ratio);
  if (canvas.height !== Math.round(height * ratio)) canvas.height = Math.round(height * ratio);
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  context?.setTransform(ratio, 0, 0, ratio, 0, 0);
  return context;
}

let family = '';

function fontOf(canvas: HTMLCanvasElement): string {
  family ||= getComputedStyle(canvas).fontFamily;
  return family;
}

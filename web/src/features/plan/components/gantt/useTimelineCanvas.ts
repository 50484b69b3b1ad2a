import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import { canvasPen } from '../../model/canvasPen';
import { type DateWords, HEADER_HEIGHT, paintHeader } from '../../model/header';
import { momentX, type PaintOptions, paint, type View } from '../../model/paint';
import type { Scene } from '../../model/scene';

const MARGIN_X = 320;
const MARGIN_Y = 420;

interface Canvases {
  scroller: RefObject<HTMLElement | null>;
  body: RefObject<HTMLCanvasElement | null>;
  header: RefObject<HTMLCanvasElement | null>;
  /** Where the timeline begins inside the scrolled content. */
  offsetX: number;
}

/**
 * Paints a piece of the timeline larger than what shows, and lets the browser scroll it together with the rows; it
 * paints again only when the view comes near the edge of the piece.
 */
export function useTimelineCanvas(canvases: Canvases, scene: Scene, options: PaintOptions, words: DateWords) {
  const painted = useRef<View | null>(null);
  const { scroller, body, header, offsetX } = canvases;

  const repaint = useCallback(
    (force: boolean) => {
      const element = scroller.current;
      if (!element || !body.current || !header.current) return;
      const view = visibleView(element, offsetX);
      if (!force && painted.current && covers(painted.current, view, scene)) return;
      const piece = widened(view, scene, force ? null : painted.current);
      paintBody(body.current, piece, scene, options);
      paintTop(header.current, piece, offsetX, scene, options, words);
      painted.current = piece;
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

function covers(piece: View, view: View, scene: Scene): boolean {
  const right = Math.min(view.left + view.width, scene.scale.width);
  const bottom = Math.min(view.top + view.height, scene.height);
  const inside = view.left >= piece.left && view.top >= piece.top;
  return inside && right <= piece.left + piece.width && bottom <= piece.top + piece.height;
}

function widened(view: View, scene: Scene, before: View | null): View {
  const left = Math.max(0, Math.floor(view.left - MARGIN_X));
  const ahead = before && view.top < before.top ? 0.7 : 0.3;
  const top = Math.max(0, Math.floor(view.top - MARGIN_Y * 2 * ahead));
  const right = Math.min(Math.max(scene.scale.width, view.width), Math.ceil(view.left + view.width + MARGIN_X));
  const floor = Math.max(scene.height, view.height);
  const bottom = Math.min(floor, Math.ceil(view.top + view.height + MARGIN_Y * 2 * (1 - ahead)));
  return { left, top, width: Math.max(1, right - left), height: Math.max(1, bottom - top) };
}

function paintBody(canvas: HTMLCanvasElement, piece: View, scene: Scene, options: PaintOptions) {
  const context = prepare(canvas, piece.width, piece.height);
  if (!context) return;
  canvas.style.transform = `translate(${piece.left}px, ${piece.top}px)`;
  context.translate(-piece.left, -piece.top);
  paint(canvasPen(context, fontOf(canvas)), scene, piece, options);
}

function paintTop(
  canvas: HTMLCanvasElement,
  piece: View,
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

import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { clampZoom, fitZoom } from '../../model/scale';
import type { DaySpan } from '../../model/scene';
import type { PlanView } from '../../model/view';
import type { ChangeView } from '../../state/usePlanView';

const WRITE_AFTER_MS = 250;
const WHEEL_STEP = 0.0022;

export interface Zoom {
  pxPerDay: number;
  /** Width of the timeline's pane; 0 until it is known. */
  paneWidth: number;
  /** Zooms and keeps the day at `anchor` (pixels from the left of the timeline) where it is. */
  zoomTo: (pxPerDay: number, anchor?: number) => void;
}

/** The zoom in force. The address is told a moment later, so that a wheel gesture is one entry. */
export function useZoom(
  scroller: RefObject<HTMLElement | null>,
  offsetX: number,
  fitted: DaySpan,
  wanted: PlanView['pxPerDay'],
  changeView: ChangeView,
): Zoom {
  const [width, setWidth] = useState(0);
  const asked = wanted === 'fit' ? fitZoom(fitted.lastDay - fitted.firstDay, width || 800) : wanted;
  const [gesture, setGesture] = useState<number | null>(null);
  const anchor = useRef<{ dayOffset: number; at: number } | null>(null);
  const pxPerDay = gesture ?? asked;

  useEffect(() => setGesture(null), [wanted]);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    setWidth(element.clientWidth - offsetX);
    const observer = new ResizeObserver(() => setWidth(element.clientWidth - offsetX));
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller, offsetX]);

  const zoomTo = useCallback(
    (next: number, at = 0) => {
      const element = scroller.current;
      if (!element) return;
      anchor.current = { dayOffset: (element.scrollLeft + at) / pxPerDay, at };
      setGesture(clampZoom(next));
    },
    [scroller, pxPerDay],
  );
  const shown = useRef(pxPerDay);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element || shown.current === pxPerDay) return;
    const { dayOffset, at } = anchor.current ?? { dayOffset: element.scrollLeft / shown.current, at: 0 };
    element.scrollLeft = dayOffset * pxPerDay - at;
    anchor.current = null;
    shown.current = pxPerDay;
  }, [scroller, pxPerDay]);
  useEffect(() => {
    if (gesture === null) return;
    const timer = setTimeout(() => changeView({ pxPerDay: gesture }), WRITE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [gesture, changeView]);
  useWheelZoom(scroller, offsetX, pxPerDay, zoomTo);
  return { pxPerDay, paneWidth: width, zoomTo };
}

function useWheelZoom(
  scroller: RefObject<HTMLElement | null>,
  offsetX: number,
  pxPerDay: number,
  zoomTo: Zoom['zoomTo'],
) {
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const at = event.clientX - element.getBoundingClientRect().left - offsetX;
      zoomTo(pxPerDay * Math.exp(-event.deltaY * WHEEL_STEP), Math.max(0, at));
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [scroller, offsetX, pxPerDay, zoomTo]);
}

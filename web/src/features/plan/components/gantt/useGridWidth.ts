import { type RefObject, useCallback, useLayoutEffect, useState } from 'react';

const REMEMBERED = 'tandem-plan-grid-width';
const NARROW = 720;
const LEAST = 140;
/** So much of the frame at most, so that the timeline always shows. */
const MOST = 0.6;

/** Width of the tree beside the timeline: what the person chose on this device, less where there is no room. */
export function useGridWidth(scroller: RefObject<HTMLElement | null>) {
  const [wanted, setWanted] = useState(() => Number(localStorage.getItem(REMEMBERED)) || 600);
  const [frame, setFrame] = useState(window.innerWidth);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    setFrame(element.clientWidth);
    const observer = new ResizeObserver(() => setFrame(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);
  const resize = useCallback((width: number) => {
    const next = Math.max(LEAST, Math.round(width));
    localStorage.setItem(REMEMBERED, String(next));
    setWanted(next);
  }, []);
  const compact = frame < NARROW;
  const width = compact ? Math.round(frame * 0.56) : Math.round(Math.min(wanted, Math.max(LEAST, frame * MOST)));
  return { width, compact, resize };
}

import { type RefObject, useEffect, useState } from 'react';
import { ROW_HEIGHT } from '../../model/geometry';

const STEP = 8;
const OVERSCAN = 8;

/** The rows to keep in the document. It moves in steps of eight rows, so most scrolling renders nothing at all. */
export function useRowWindow(scroller: RefObject<HTMLElement | null>, count: number): { from: number; to: number } {
  const [first, setFirst] = useState(0);
  const [shown, setShown] = useState(40);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const follow = () => setFirst(Math.floor(element.scrollTop / ROW_HEIGHT / STEP) * STEP);
    const observer = new ResizeObserver(() => setShown(Math.ceil(element.clientHeight / ROW_HEIGHT) + STEP));
    follow();
    observer.observe(element);
    element.addEventListener('scroll', follow, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', follow);
    };
  }, [scroller]);
  const from = Math.max(0, Math.min(first, count - shown) - OVERSCAN);
  return { from, to: Math.min(count, first + shown + OVERSCAN) };
}

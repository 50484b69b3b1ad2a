import { type ReactNode, useLayoutEffect, useRef } from 'react';
import type { Drag } from '../../model/drag';
import styles from './Gantt.module.css';

/** Words of this width must fit beside the pointer; else they stand on its other side. */
const widest = 400;

/** Words beside the pointer, on the side where the visible part of the timeline has room for them. */
export function DragNote({ drag, children }: { drag: Drag; children: ReactNode }) {
  const note = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const own = note.current;
    const pane = own?.closest('[role=treegrid]')?.getBoundingClientRect();
    const timeline = own?.offsetParent?.getBoundingClientRect();
    if (!own || !pane || !timeline) return;
    own.dataset.side = pane.right - (timeline.left + drag.x) < widest ? 'left' : 'right';
  }, [drag.x]);
  return (
    <div ref={note} className={styles.tentative} style={{ left: drag.x + 14, top: drag.y + 18 }}>
      {children}
    </div>
  );
}

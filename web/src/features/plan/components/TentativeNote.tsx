import { Portal } from '@mantine/core';
import { type CSSProperties, type ReactNode, type RefObject, useLayoutEffect, useState } from 'react';
import styles from './TentativeNote.module.css';

/** Words under the field in which a change is being typed; over everything, for cells clip. */
export function TentativeNote({ at, children }: { at: RefObject<HTMLElement | null>; children: ReactNode }) {
  const [place, setPlace] = useState<CSSProperties | null>(null);
  useLayoutEffect(() => {
    const box = at.current?.getBoundingClientRect();
    if (box) setPlace(beside(box));
  }, [at]);
  if (!children || !place) return null;
  return (
    <Portal>
      <div className={styles.note} style={place}>
        {children}
      </div>
    </Portal>
  );
}

const WIDEST = 420;
const TALL = 90;

/** Below the field, or above where the window ends; never beyond its sides. */
function beside(box: DOMRect): CSSProperties {
  const left = Math.max(8, Math.min(box.left, window.innerWidth - WIDEST - 8));
  const below = box.bottom + TALL < window.innerHeight;
  return below ? { left, top: box.bottom + 4 } : { left, bottom: window.innerHeight - box.top + 4 };
}

import { Portal } from '@mantine/core';
import { type ReactNode, type RefObject, useLayoutEffect, useState } from 'react';
import styles from './TentativeNote.module.css';

/** Words under the field in which a change is being typed; over everything, for cells clip. */
export function TentativeNote({ at, children }: { at: RefObject<HTMLElement | null>; children: ReactNode }) {
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null);
  useLayoutEffect(() => {
    const box = at.current?.getBoundingClientRect();
    if (box) setPlace({ left: Math.min(box.left, window.innerWidth - 300), top: box.bottom + 4 });
  }, [at]);
  if (!children || !place) return null;
  return (
    <Portal>
      <div className={styles.note} style={{ ...place, left: Math.max(8, place.left) }}>
        {children}
      </div>
    </Portal>
  );
}

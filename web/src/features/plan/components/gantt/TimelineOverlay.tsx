import type { RefObject } from 'react';
import { ROW_HEIGHT } from '../../model/geometry';
import type { Scene } from '../../model/scene';
import { usePlanPage } from '../../state/PlanContext';
import styles from './Gantt.module.css';

interface Props {
  scene: Scene;
  scroller: RefObject<HTMLElement | null>;
  body: RefObject<HTMLCanvasElement | null>;
  offsetX: number;
}

export function TimelineOverlay({ scene, offsetX }: Props) {
  const { place } = usePlanPage();
  const row = place ? scene.bars.findIndex((bar) => bar?.task.id === place.id) : -1;
  return (
    <div aria-hidden="true">
      {row >= 0 && (
        <div className={styles.band} style={{ top: row * ROW_HEIGHT, left: offsetX, width: scene.scale.width }} />
      )}
    </div>
  );
}

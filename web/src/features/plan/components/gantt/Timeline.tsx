import { type RefObject, useMemo, useRef } from 'react';
import { ROW_HEIGHT } from '../../model/geometry';
import type { Scene } from '../../model/scene';
import { usePlanPage } from '../../state/PlanContext';
import { BarHandles } from './BarHandles';
import { DragGhost } from './DragGhost';
import styles from './Gantt.module.css';
import { HoverCard } from './HoverCard';
import { useTimelinePointer } from './useTimelinePointer';

interface Props {
  scene: Scene;
  strips: RefObject<HTMLDivElement | null>;
  offsetX: number;
}

/** The painted timeline and, above it, what follows the pointer. The tree carries the same facts for assistive technology. */
export function Timeline({ scene, strips, offsetX }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const { place, canEdit } = usePlanPage();
  const { hover, drag, handlers } = useTimelinePointer(root, scene);
  const active = useMemo(() => scene.bars.find((bar) => bar?.task.id === place?.id) ?? null, [scene, place]);
  const hovered = hover?.hit.kind === 'bar' ? hover.hit.bar : null;
  const cursor = drag ? (drag.part === 'end' ? 'ew-resize' : 'grabbing') : cursorOf(hover?.hit, canEdit);
  return (
    <div
      ref={root}
      className={styles.timeline}
      style={{ left: offsetX, width: scene.scale.width, height: scene.height, cursor }}
      aria-hidden="true"
      {...handlers}
    >
      <div ref={strips} className={styles.strips} />
      {active && <div className={styles.band} style={{ top: active.row * ROW_HEIGHT }} />}
      {canEdit && !drag && (hovered ?? active) && (
        <BarHandles bar={(hovered ?? active) as NonNullable<typeof active>} />
      )}
      {drag?.meant && <DragGhost drag={drag} scene={scene} />}
      {hover && !drag && <HoverCard hover={hover} />}
    </div>
  );
}

function cursorOf(hit: { kind: string; part?: string } | undefined, canEdit: boolean): string {
  if (!hit || hit.kind === 'link' || !canEdit) return 'default';
  if (hit.part === 'end') return 'ew-resize';
  return hit.part === 'body' ? 'grab' : 'crosshair';
}

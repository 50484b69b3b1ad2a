import { type Drag, draggedDates, dropTarget, finishDrag, linkTypeOf } from '../../model/drag';
import { BAR_HEIGHT } from '../../model/geometry';
import { extent } from '../../model/hit';
import { formatLocalMinute } from '../../model/localMinute';
import type { Scene } from '../../model/scene';
import { usePlanPage } from '../../state/PlanContext';
import { useTentative } from '../../state/Tentative';
import { useFormats } from '../../state/useFormats';
import { DragNote } from './DragNote';
import styles from './Gantt.module.css';

/** Where the bar, its end or the new link would go if the pointer were let go now. */
export function DragGhost({ drag, scene }: { drag: Drag; scene: Scene }) {
  const { plan, calendar } = usePlanPage();
  const note = useTentative(finishDrag(drag, scene, calendar, plan));
  return (
    <>
      <Shape drag={drag} scene={scene} />
      {note && <DragNote drag={drag}>{note}</DragNote>}
    </>
  );
}

function Shape({ drag, scene }: { drag: Drag; scene: Scene }) {
  return drag.part === 'body' || drag.part === 'end' ? (
    <BarGhost drag={drag} scene={scene} />
  ) : (
    <LinkGhost drag={drag} scene={scene} />
  );
}

function BarGhost({ drag, scene }: { drag: Drag; scene: Scene }) {
  const { plan } = usePlanPage();
  const formats = useFormats(plan);
  const { start, finish } = draggedDates(drag, scene);
  const left = scene.scale.x(start);
  const width = Math.max(10, scene.scale.x(finish) - left);
  const words = `${formats.day(formatLocalMinute(start))} – ${formats.day(formatLocalMinute(finish))}`;
  return (
    <>
      <div
        className={styles.ghost}
        style={{ left, width, top: drag.bar.middle - BAR_HEIGHT / 2, height: BAR_HEIGHT }}
      />
      <div className={styles.chip} style={{ left, top: drag.bar.middle - 38 }}>
        {words}
      </div>
    </>
  );
}

function LinkGhost({ drag, scene }: { drag: Drag; scene: Scene }) {
  const target = dropTarget(drag, scene);
  const from = extent(drag.bar);
  const x0 = drag.part === 'link-start' ? from.left : from.right;
  const to = target ? extent(target.bar) : null;
  const x1 = to ? (target?.end === 'start' ? to.left : to.right) : drag.x;
  const y1 = target ? target.bar.middle : drag.y;
  const top = Math.min(drag.bar.middle, y1);
  const left = Math.min(x0, x1);
  return (
    <>
      <svg
        aria-hidden="true"
        className={styles.rubber}
        style={{ left: left - 4, top: top - 4 }}
        width={Math.abs(x1 - x0) + 8}
        height={Math.abs(y1 - drag.bar.middle) + 8}
      >
        <line x1={x0 - left + 4} y1={drag.bar.middle - top + 4} x2={x1 - left + 4} y2={y1 - top + 4} />
        <circle cx={x1 - left + 4} cy={y1 - top + 4} r={4} />
      </svg>
      {target && (
        <div className={styles.chip} style={{ left: drag.x + 12, top: drag.y + 12 }}>
          {drag.bar.task.uid} → {target.bar.task.uid} · {linkTypeOf(drag, target)}
        </div>
      )}
    </>
  );
}

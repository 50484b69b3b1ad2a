import { type RefObject, useEffect, useRef } from 'react';
import { parseLocalMinute } from '../../model/localMinute';
import { momentX } from '../../model/paint';
import type { Scene } from '../../model/scene';
import { gantt, offerGantt } from '../../state/ganttHandle';
import { usePlanPage } from '../../state/PlanContext';
import { visibleView } from './useTimelineCanvas';
import type { Zoom } from './useZoom';

const ZOOM_STEP = 1.5;

interface Parts {
  scroller: RefObject<HTMLElement | null>;
  scene: Scene;
  zoom: Zoom;
  offsetX: number;
  now: number;
}

/** Lets commands zoom and scroll the timeline, and begins it where the work is. */
export function useGanttHandle({ scroller, scene, zoom, offsetX, now }: Parts) {
  const { plan, place } = usePlanPage();
  const chosen = place?.id;
  const begun = useRef(false);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const scrollTo = (x: number, share: number) => {
      element.scrollLeft = Math.max(0, x - visibleView(element, offsetX).width * share);
    };
    const middle = () => visibleView(element, offsetX).width / 2;
    if (!begun.current) {
      begun.current = true;
      const todayInside =
        plan.finish !== null && now > parseLocalMinute(plan.start) && now < parseLocalMinute(plan.finish);
      if (todayInside) scrollTo(momentX(scene, now), 0.25);
      else scrollTo(scene.scale.x(parseLocalMinute(plan.start)), 0.05);
    }
    const showTask = (id: string) => {
      const bar = scene.bars.find((one) => one?.task.id === id);
      const { left, width } = visibleView(element, offsetX);
      if (bar && (bar.right < left || bar.left > left + width)) scrollTo(bar.left, 0.15);
    };
    return offerGantt({
      zoomIn: () => zoom.zoomTo(zoom.pxPerDay * ZOOM_STEP, middle()),
      zoomOut: () => zoom.zoomTo(zoom.pxPerDay / ZOOM_STEP, middle()),
      showToday: () => scrollTo(momentX(scene, now), 0.4),
      showTask,
    });
  }, [scroller, scene, zoom, offsetX, now, plan]);

  useEffect(() => {
    if (chosen) gantt()?.showTask(chosen);
  }, [chosen]);
}

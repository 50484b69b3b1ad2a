import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { parseLocalMinute } from '../../model/localMinute';
import { momentX } from '../../model/paint';
import type { DaySpan, Scene } from '../../model/scene';
import { gantt, offerGantt } from '../../state/ganttHandle';
import { usePlanPage } from '../../state/PlanContext';
import { visibleView } from './useTimelineCanvas';
import type { Zoom } from './useZoom';

const ZOOM_STEP = 1.5;

interface Parts {
  scroller: RefObject<HTMLElement | null>;
  scene: Scene;
  zoom: Zoom;
  fitted: DaySpan;
  offsetX: number;
  now: number;
}

/** Lets commands zoom and scroll the timeline, and begins it where the work is. */
export function useGanttHandle(parts: Parts) {
  const { scroller, scene, zoom, offsetX, now } = parts;
  const { place } = usePlanPage();
  const chosen = place?.id;
  useFirstSight(parts);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const scrollTo = (x: number, share: number) => {
      element.scrollLeft = Math.max(0, x - visibleView(element, offsetX).width * share);
    };
    const middle = () => visibleView(element, offsetX).width / 2;
    return offerGantt({
      zoomIn: () => zoom.zoomTo(zoom.pxPerDay * ZOOM_STEP, middle()),
      zoomOut: () => zoom.zoomTo(zoom.pxPerDay / ZOOM_STEP, middle()),
      showToday: () => scrollTo(momentX(scene, now), 0.4),
      showTask: (id) => {
        const bar = scene.bars.find((one) => one?.task.id === id);
        const { left, width } = visibleView(element, offsetX);
        if (bar && (bar.right < left || bar.left > left + width)) scrollTo(bar.left, 0.15);
      },
    });
  }, [scroller, scene, zoom, offsetX, now]);

  useEffect(() => {
    if (chosen) gantt()?.showTask(chosen);
  }, [chosen]);
}

/** The whole plan from its first day when it is fitted; else today, or the first day when today is elsewhere. */
function useFirstSight({ scroller, scene, zoom, fitted, offsetX, now }: Parts) {
  const { plan, view } = usePlanPage();
  const begun = useRef(false);
  const fits = view.pxPerDay === 'fit';
  const start = (fitted.firstDay - scene.scale.firstDay) * scene.scale.pxPerDay;
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element || zoom.paneWidth === 0 || (!fits && begun.current)) return;
    begun.current = true;
    const todayInside =
      plan.finish !== null && now > parseLocalMinute(plan.start) && now < parseLocalMinute(plan.finish);
    const today = momentX(scene, now) - visibleView(element, offsetX).width * 0.25;
    element.scrollLeft = Math.max(0, fits || !todayInside ? start : today);
  }, [scroller, fits, start, zoom.paneWidth]);
}

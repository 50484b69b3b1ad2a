import { type PointerEvent, type RefObject, useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { beginDrag, type Drag, finishDrag, moveDrag } from '../../model/drag';
import type { Bar } from '../../model/geometry';
import { type BarPart, type Hit, hitAt } from '../../model/hit';
import type { Scene } from '../../model/scene';
import { usePlanPage } from '../../state/PlanContext';

export interface Hover {
  hit: Hit;
  clientX: number;
  clientY: number;
}

/** Hovering, selecting, moving, resizing and linking with mouse, pen or finger. */
export function useTimelinePointer(timeline: RefObject<HTMLElement | null>, scene: Scene) {
  const { t } = useTranslation('plan');
  const { plan, calendar, canEdit, act, goTo, openTask, place } = usePlanPage();
  const [hover, setHover] = useState<Hover | null>(null);
  const [drag, setDrag] = useState<Drag | null>(null);

  const at = (event: { clientX: number; clientY: number }) => {
    const box = timeline.current?.getBoundingClientRect();
    return { x: event.clientX - (box?.left ?? 0), y: event.clientY - (box?.top ?? 0) };
  };
  const grip = (event: PointerEvent): { bar: Bar; part: BarPart } | null => {
    const { x, y } = at(event);
    const named = (event.target as HTMLElement).dataset;
    const bar = scene.bars.find((one) => one?.task.id === named.bar);
    if (bar && named.part) return { bar, part: named.part as BarPart };
    const hit = hitAt(scene, x, y);
    return hit?.kind === 'bar' ? hit : null;
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    const hit = grip(event);
    if (!hit) return;
    const onHandle = (event.target as HTMLElement).dataset.part !== undefined;
    goTo({ id: hit.bar.task.id, column: place?.column ?? 'name' });
    if (!canEdit || (event.pointerType === 'touch' && !onHandle)) return;
    const { x, y } = at(event);
    const next = beginDrag(hit.part, hit.bar, x, y);
    if (next) event.currentTarget.setPointerCapture(event.pointerId);
    setDrag(next);
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const { x, y } = at(event);
    if (drag) {
      setHover(null);
      return setDrag(moveDrag(drag, x, y));
    }
    if (event.pointerType === 'touch') return;
    const hit = hitAt(scene, x, y);
    setHover(hit ? { hit, clientX: event.clientX, clientY: event.clientY } : null);
  };
  const onPointerUp = () => {
    if (!drag) return;
    const edit = finishDrag(drag, scene, calendar, plan);
    const kind = drag.part === 'body' ? 'move' : drag.part === 'end' ? 'resize' : 'link';
    act(t(`step.${kind}`, { task: drag.bar.task.name }), edit, drag.bar.task.id);
    setDrag(null);
  };
  const onDoubleClick = (event: { clientX: number; clientY: number }) => {
    const { x, y } = at(event);
    const hit = hitAt(scene, x, y);
    if (hit?.kind === 'bar') openTask(hit.bar.task);
  };
  useEscape(drag !== null, () => setDrag(null));
  const onPointerLeave = () => setHover(null);
  return { hover, drag, handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerLeave, onDoubleClick } };
}

function useEscape(active: boolean, giveUp: () => void) {
  const leave = useCallback(giveUp, []);
  useEffect(() => {
    if (!active) return;
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && leave();
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [active, leave]);
}

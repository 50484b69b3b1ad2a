// biome-ignore-all lint/a11y/noAriaHiddenOnFocusable: a canvas takes no focus.
// biome-ignore-all lint/a11y/useSemanticElements: a virtualised treegrid cannot be made of table elements.
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dateLocale } from '@/shared/time';
import { ordinaryDay } from '../../model/calendar';
import { columnsFor, fitIds, fittingColumns, GANTT_COLUMNS, longestId } from '../../model/columns';
import { spanWith, withGhosts } from '../../model/ghost';
import { HEADER_HEIGHT, intlDateWords } from '../../model/header';
import { dayOf, nowMinute, parseLocalMinute } from '../../model/localMinute';
import type { PaintOptions } from '../../model/paint';
import { timeScale } from '../../model/scale';
import { buildScene, fittedSpan, planSpan, scrolledSpan } from '../../model/scene';
import { usePlanPage } from '../../state/PlanContext';
import { GridHead } from '../grid/GridHead';
import { GridRows } from '../grid/GridRows';
import { useGridEvents } from '../grid/useGridEvents';
import styles from './Gantt.module.css';
import { Splitter } from './Splitter';
import { Timeline } from './Timeline';
import { UpperHeader } from './UpperHeader';
import { useGanttHandle } from './useGanttHandle';
import { useGridWidth } from './useGridWidth';
import { usePalette } from './usePalette';
import { useRowWindow } from './useRowWindow';
import { useTimelineCanvas } from './useTimelineCanvas';
import { useZoom } from './useZoom';

/** The tree on the left and its time on the right, scrolled as one. */
export function Gantt() {
  const { t, i18n } = useTranslation('plan');
  const { plan, outline, rows, collapsed, calendar, view, changeView, baseline, overdue } = usePlanPage();
  const scroller = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const header = useRef<HTMLCanvasElement>(null);
  const [now] = useState(nowMinute);
  const grid = useGridWidth(scroller);
  const own = useMemo(
    () => spanWith(planSpan(plan.tasks, plan.start), baseline.dates),
    [plan.tasks, plan.start, baseline.dates],
  );
  const zoom = useZoom(scroller, grid.width, fittedSpan(own), view.pxPerDay, changeView);
  const scale = useMemo(() => {
    const { firstDay, lastDay } = scrolledSpan(own, dayOf(now), zoom.paneWidth / zoom.pxPerDay);
    return timeScale(zoom.pxPerDay, firstDay, lastDay, ordinaryDay(calendar, firstDay));
  }, [own, now, zoom.paneWidth, zoom.pxPerDay, calendar]);
  const scene = useMemo(
    () => withGhosts(buildScene(outline, plan.links, rows, collapsed, scale, calendar), baseline.dates),
    [outline, plan.links, rows, collapsed, scale, calendar, baseline.dates],
  );
  const words = useMemo(() => intlDateWords(dateLocale(i18n.language)), [i18n.language]);
  const palette = usePalette(scroller);
  const options = useMemo<PaintOptions>(
    () => ({
      palette,
      label: (task) => (grid.compact || task.summary ? '' : task.assignee),
      overdue: (task) => overdue.has(task.id),
      now,
      statusDate: plan.status_date ? parseLocalMinute(plan.status_date) : null,
    }),
    [palette, grid.compact, overdue, now, plan.status_date],
  );
  const window = useRowWindow(scroller, rows.length);
  const idLength = longestId(plan.tasks);
  const columns = useMemo(() => {
    const chosen = columnsFor(grid.compact ? ['name'] : (view.columns ?? GANTT_COLUMNS));
    return fittingColumns(fitIds(chosen, idLength), grid.width);
  }, [grid.compact, grid.width, view.columns, idLength]);
  const template = columns.map((one) => (one.key === 'name' ? 'minmax(0, 1fr)' : `${one.width}px`)).join(' ');
  const events = useGridEvents(scroller, columns);
  useTimelineCanvas({ scroller, body, header, offsetX: grid.width }, scene, options, words);
  useGanttHandle({ scroller, scene, zoom, fitted: fittedSpan(own), offsetX: grid.width, now });

  return (
    <div className={styles.frame}>
      <div
        ref={scroller}
        className={styles.scroller}
        role="treegrid"
        aria-label={t('gantt_label', { title: plan.title })}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length}
        {...events}
      >
        <div role="presentation" className={styles.content} style={{ width: grid.width + scale.width }}>
          <div role="rowgroup" className={styles.head}>
            <div role="presentation" className={styles.gridHead} style={{ width: grid.width }}>
              <GridHead columns={columns} template={template} />
            </div>
            <canvas ref={header} className={styles.canvas} style={{ height: HEADER_HEIGHT }} aria-hidden="true" />
            <UpperHeader scale={scale} offsetX={grid.width} words={words} />
          </div>
          <div role="presentation" style={{ position: 'relative', height: scene.height }}>
            <Timeline scene={scene} strips={body} offsetX={grid.width} />
            <div role="presentation" className={styles.grid} style={{ width: grid.width }}>
              <GridRows columns={columns} template={template} window={window} />
            </div>
          </div>
        </div>
      </div>
      <Splitter width={grid.width} resize={grid.resize} />
    </div>
  );
}

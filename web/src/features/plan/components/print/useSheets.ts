import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { dateLocale } from '@/shared/time';
import { ordinaryDay } from '../../model/calendar';
import { spanWith, withGhosts } from '../../model/ghost';
import { intlDateWords } from '../../model/header';
import { nowMinute, parseLocalMinute } from '../../model/localMinute';
import { PAPER } from '../../model/palette';
import { SHEET, type Sheet, sheets } from '../../model/paper';
import { timeScale } from '../../model/scale';
import { buildScene, fittedSpan, planSpan } from '../../model/scene';
import type { Task } from '../../model/types';
import { usePlanPage } from '../../state/PlanContext';
import { useFormats } from '../../state/useFormats';
import { cellText } from '../grid/cellText';

/** The sheets for the rows that show now, with the whole time of the plan fitted to the width. */
export function useSheets(): Sheet[] {
  const { t, i18n } = useTranslation('plan');
  const { plan, outline, rows, collapsed, calendar, baseline, overdue } = usePlanPage();
  const formats = useFormats(plan);
  return useMemo(() => {
    const now = nowMinute();
    const { firstDay: first, lastDay: last } = fittedSpan(spanWith(planSpan(plan.tasks, plan.start), baseline.dates));
    const scale = timeScale((SHEET.width - SHEET.grid) / (last - first), first, last, ordinaryDay(calendar, first));
    const scene = withGhosts(buildScene(outline, plan.links, rows, collapsed, scale, calendar), baseline.dates);
    const tasks = rows.map((index) => outline.tasks[index] as Task);
    const options = {
      palette: PAPER,
      label: (task: Task) => (task.summary ? '' : task.assignee),
      overdue: (task: Task) => overdue.has(task.id),
      now,
      statusDate: plan.status_date ? parseLocalMinute(plan.status_date) : null,
    };
    return sheets(scene, tasks, options, {
      columnName: (key) => t(`column.${key}`),
      cell: (task, key) => cellText(task, key, formats, '', t),
      level: (task) => task.outline_level - 1,
      dates: intlDateWords(dateLocale(i18n.language)),
      font: 'Inter Variable, system-ui, sans-serif',
    });
  }, [plan, outline, rows, collapsed, calendar, baseline, overdue, formats, t, i18n.language]);
}

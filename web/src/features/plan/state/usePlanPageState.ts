import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { may } from '@/shared/permissions';
import { planCalendar } from '../model/calendar';
import { predecessorTexts } from '../model/predecessors';
import { shownRows } from '../model/rows';
import { outlineOf } from '../model/tree';
import type { Trial } from '../model/trial';
import type { Plan, PlanEdit, Task } from '../model/types';
import { asSeenNow } from '../model/versions';
import type { Place, PlanPageState } from './PlanContext';
import { useBaseline } from './useBaseline';
import { useOverdue } from './useOverdue';
import { usePlanEdits } from './usePlanEdits';
import { usePlanView } from './usePlanView';
import { useTrial } from './useTrial';

export function usePlanPageState(engagement: string, saved: Plan, offered: Trial | null): PlanPageState {
  const { t, i18n } = useTranslation('plan');
  const [view, changeView] = usePlanView();
  const { plan: current, send, history, note, refusal, dismiss, saving, everSaved } = usePlanEdits(engagement, saved);
  const signed = useBaseline(engagement, may(saved, 'baseline.view'), view.baseline);
  const [place, goTo] = useState<Place | null>(null);
  const [editing, beginEdit] = useState<Place | null>(null);
  const act = useCallback(
    (label: string, edit: PlanEdit | null, taskId: string | null = null) => {
      if (edit) send({ kind: 'edit', label, edit, taskId });
    },
    [send],
  );
  const { plan, baseline, ...trying } = useTrial({ plan: current, baseline: signed, offered, act, changeView, goTo });

  const outline = useMemo(() => outlineOf(plan.tasks), [plan.tasks]);
  const calendar = useMemo(() => planCalendar(plan), [plan.calendars, plan.default_calendar]);
  const collapsed = useMemo(
    () => new Set(plan.tasks.filter((task) => view.collapsed.has(task.uid)).map((task) => task.id)),
    [plan.tasks, view.collapsed],
  );
  const predecessors = useMemo(() => predecessorTexts(plan.tasks, plan.links), [plan.tasks, plan.links]);
  const overdue = useOverdue(plan);
  const { view: shape, query, filter, sort } = view;
  const rows = useMemo(
    () => shownRows(outline, collapsed, { view: shape, query, filter, sort }, { predecessors, overdue }, i18n.language),
    [outline, collapsed, shape, query, filter, sort, predecessors, overdue, i18n.language],
  );

  const openTask = useCallback(
    (task: Task | null) => changeView({ task: task ? task.uid : null }, 'push'),
    [changeView],
  );
  const toggle = useCallback(
    (task: Task) => {
      const next = new Set(view.collapsed);
      if (!next.delete(task.uid)) next.add(task.uid);
      changeView({ collapsed: next });
    },
    [view.collapsed, changeView],
  );
  const noteImport = useCallback((entry: number, file: string) => note(entry, t('step.import', { file })), [note, t]);
  const undo = useCallback(() => send({ kind: 'undo', label: t('command.undo') }), [send, t]);
  const redo = useCallback(() => send({ kind: 'redo', label: t('command.redo') }), [send, t]);
  const retry = useCallback(() => {
    if (!refusal) return;
    const { request } = refusal;
    send(request.kind === 'edit' ? { ...request, edit: asSeenNow(request.edit, plan.tasks) } : request);
  }, [refusal, send, plan.tasks]);

  return {
    engagement,
    plan,
    outline,
    calendar,
    canEdit: may(plan, 'plan.edit') && !trying.trial,
    canImport: may(plan, 'plan.import'),
    baseline,
    view,
    changeView,
    collapsed,
    rows,
    predecessors,
    overdue,
    place,
    goTo,
    editing,
    beginEdit,
    act,
    ...trying,
    noteImport,
    undo,
    redo,
    history,
    refusal,
    dismiss,
    retry,
    saving,
    everSaved,
    openTask,
    toggle,
  };
}

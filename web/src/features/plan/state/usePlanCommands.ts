import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Command, useCommands } from '@/shared/commands';
import { indent, insertAfter, moveBy, neighbourAfterRemoval, outdent, remove } from '../model/edits';
import { ZOOM_PRESETS, type ZoomPreset } from '../model/scale';
import { summaryIds } from '../model/tree';
import type { PlanEdit, Task } from '../model/types';
import { gantt } from './ganttHandle';
import type { PlanPageState } from './PlanContext';
import { catchKeys } from './typeAhead';
import { useOverdueCommand } from './useOverdue';

export type PlanCommandId = `plan.${string}`;

/** Every action of the page, once: the toolbar, the menu, the palette and the shortcuts all read this. */
export function usePlanCommands(page: PlanPageState): ReadonlyMap<string, Command> {
  const editing = useTaskCommands(page);
  const looking = useViewCommands(page);
  const catching = useOverdueCommand(page);
  const commands = useMemo(() => [...editing, ...looking, catching], [editing, looking, catching]);
  useCommands(commands);
  return useMemo(() => new Map(commands.map((command) => [command.id, command])), [commands]);
}

function useTaskCommands(page: PlanPageState): Command[] {
  const { t } = useTranslation('plan');
  const { outline, place, canEdit, act, goTo, beginEdit, undo, redo, history, saving, openTask, trial } = page;
  return useMemo(() => {
    const index = place ? (outline.byId.get(place.id) ?? -1) : -1;
    const task: Task | undefined = outline.tasks[index];
    const denied = canEdit ? undefined : t(trial ? 'trial.first' : 'may_not_edit');
    const needs = denied ?? (task ? undefined : t('choose_task'));
    const onTask = (id: string, shortcut: string, edit: PlanEdit | null): Command => ({
      id: `plan.${id}`,
      title: t(`command.${id}`),
      group: t('group'),
      shortcut,
      disabled: needs ?? (edit ? undefined : t(`cannot.${id}`)),
      run: () => act(t(`step.${id}`, { task: task?.name }), edit, task?.id ?? null),
    });
    const insert = () => {
      const { id, edit } = insertAfter(outline, index < 0 ? outline.tasks.length - 1 : index, t('new_task'));
      act(t('step.insert'), edit, id);
      goTo({ id, column: 'name' });
      catchKeys();
      beginEdit({ id, column: 'name' });
    };
    const removal = onTask('remove', 'Delete', remove(task ? [task] : []));
    return [
      {
        id: 'plan.insert',
        title: t('command.insert'),
        group: t('group'),
        shortcut: 'Insert',
        disabled: denied,
        run: insert,
      },
      {
        id: 'plan.edit',
        title: t('command.edit'),
        group: t('group'),
        shortcut: 'F2',
        disabled: needs,
        run: () => task && beginEdit({ id: task.id, column: 'name' }),
      },
      onTask('indent', 'alt+ArrowRight', indent(outline, index)),
      onTask('outdent', 'alt+ArrowLeft', outdent(outline, index)),
      onTask('up', 'alt+ArrowUp', moveBy(outline, index, -1)),
      onTask('down', 'alt+ArrowDown', moveBy(outline, index, 1)),
      {
        ...removal,
        run: () => {
          const next = neighbourAfterRemoval(outline, index);
          removal.run();
          goTo(next ? { id: next, column: place?.column ?? 'name' } : null);
        },
      },
      {
        id: 'plan.details',
        title: t('command.details'),
        group: t('group'),
        shortcut: 'Space',
        disabled: task ? undefined : t('choose_task'),
        run: () => task && openTask(task),
      },
      {
        id: 'plan.undo',
        title: t('command.undo'),
        group: t('group'),
        shortcut: 'mod+z',
        disabled: denied ?? (saving || history.done.length > 0 ? undefined : t('cannot.undo')),
        run: undo,
      },
      {
        id: 'plan.redo',
        title: t('command.redo'),
        group: t('group'),
        shortcut: 'mod+y',
        alias: 'mod+shift+z',
        disabled: denied ?? (history.undone.length > 0 ? undefined : t('cannot.redo')),
        run: redo,
      },
    ];
  }, [t, outline, place, canEdit, act, goTo, beginEdit, undo, redo, history, saving, openTask, trial]);
}

function useViewCommands(page: PlanPageState): Command[] {
  const { t } = useTranslation('plan');
  const { outline, changeView, canImport, engagement, view, baseline } = page;
  return useMemo(() => {
    const command = (id: string, run: () => void, shortcut?: string, disabled?: string): Command => ({
      id: `plan.${id}`,
      title: t(`command.${id}`),
      group: t('group'),
      shortcut,
      disabled,
      run,
    });
    const uids = (deeperThan: number) => {
      const ids = new Set(summaryIds(outline, deeperThan));
      return new Set(outline.tasks.filter((task) => ids.has(task.id)).map((task) => task.uid));
    };
    const presets = Object.keys(ZOOM_PRESETS) as ZoomPreset[];
    return [
      command('gantt', () => changeView({ view: 'gantt' }, 'push'), 'v g'),
      command('table', () => changeView({ view: 'table' }, 'push'), 'v t'),
      command('search', () => document.getElementById('plan-search')?.focus(), '/'),
      command('zoom_in', () => gantt()?.zoomIn(), '='),
      command('zoom_out', () => gantt()?.zoomOut(), '-'),
      command('zoom_fit', () => changeView({ pxPerDay: 'fit' }), '0'),
      ...presets.map((preset) => command(`zoom_${preset}`, () => changeView({ pxPerDay: ZOOM_PRESETS[preset] }))),
      command('today', () => gantt()?.showToday(), 't'),
      command(
        'baseline',
        () => changeView({ baseline: !view.baseline }),
        'b',
        baseline.number === null ? t('cannot.baseline') : undefined,
      ),
      command('collapse_all', () => changeView({ collapsed: uids(1) })),
      command('expand_all', () => changeView({ collapsed: new Set() })),
      command(
        'import',
        () => changeView({ dialog: 'import' }, 'push'),
        'i',
        canImport ? undefined : t('may_not_import'),
      ),
      command('export', () => window.location.assign(`/api/v1/engagements/${engagement}/plan/export?format=csv`)),
      command('print', () => changeView({ dialog: 'print' }, 'push')),
    ];
  }, [t, outline, changeView, canImport, engagement, view.baseline, baseline.number]);
}

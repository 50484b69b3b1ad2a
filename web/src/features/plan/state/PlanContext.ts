import { createContext, useContext } from 'react';
import type { WorkCalendar } from '../model/calendar';
import type { History } from '../model/history';
import type { Overdue } from '../model/overdue';
import type { Outline } from '../model/tree';
import type { Trial } from '../model/trial';
import type { Plan, PlanEdit, Task } from '../model/types';
import type { PlanView } from '../model/view';
import type { ShownBaseline } from './useBaseline';
import type { Refusal } from './usePlanEdits';
import type { ChangeView } from './usePlanView';

/** The cell that has the keyboard. */
export interface Place {
  id: string;
  column: string;
}

export interface PlanPageState {
  engagement: string;
  plan: Plan;
  outline: Outline;
  calendar: WorkCalendar;
  canEdit: boolean;
  canImport: boolean;
  baseline: ShownBaseline;
  view: PlanView;
  changeView: ChangeView;
  /** Ids of collapsed tasks. */
  collapsed: ReadonlySet<string>;
  /** Indices of the tasks shown, in their order on the page. */
  rows: readonly number[];
  predecessors: ReadonlyMap<string, string>;
  /** By id, the tasks that the present has overtaken. */
  overdue: ReadonlyMap<string, Overdue>;
  place: Place | null;
  goTo: (place: Place | null) => void;
  editing: Place | null;
  beginEdit: (place: Place | null) => void;
  /** Sends one edit; null, a gesture without effect, is ignored. */
  act: (label: string, edit: PlanEdit | null, taskId?: string | null) => void;
  /** A change that the plan shows as if it were made; while it does, nothing else can be edited. */
  trial: Trial | null;
  /** Null where my role may not change the plan. */
  applyTrial: (() => void) | null;
  discardTrial: () => void;
  /** Puts an import onto the pile that undo takes from. */
  noteImport: (entry: number, file: string) => void;
  undo: () => void;
  redo: () => void;
  history: History;
  refusal: Refusal | null;
  dismiss: () => void;
  retry: () => void;
  saving: boolean;
  everSaved: boolean;
  openTask: (task: Task | null) => void;
  toggle: (task: Task) => void;
}

export const PlanContext = createContext<PlanPageState | null>(null);

export function usePlanPage(): PlanPageState {
  const state = useContext(PlanContext);
  if (!state) throw new Error('usePlanPage needs PlanContext above it');
  return state;
}

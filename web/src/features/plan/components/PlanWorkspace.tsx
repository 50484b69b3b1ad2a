import type { Plan } from '../model/types';
import { PlanContext } from '../state/PlanContext';
import { usePlanPageState } from '../state/usePlanPageState';
import { Gantt } from './gantt/Gantt';
import styles from './Workspace.module.css';

export function PlanWorkspace({ engagement, saved }: { engagement: string; saved: Plan }) {
  const state = usePlanPageState(engagement, saved);
  return (
    <PlanContext.Provider value={state}>
      <div className={styles.page}>
        <Gantt />
      </div>
    </PlanContext.Provider>
  );
}

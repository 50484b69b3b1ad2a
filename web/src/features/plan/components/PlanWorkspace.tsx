import type { Plan } from '../model/types';
import { CommandsContext } from '../state/CommandsContext';
import { PlanContext } from '../state/PlanContext';
import { usePlanCommands } from '../state/usePlanCommands';
import { usePlanPageState } from '../state/usePlanPageState';
import { Gantt } from './gantt/Gantt';
import { PlanHead } from './PlanHead';
import { RefusalNote } from './RefusalNote';
import { Toolbar } from './Toolbar';
import styles from './Workspace.module.css';

export function PlanWorkspace({ engagement, saved }: { engagement: string; saved: Plan }) {
  const page = usePlanPageState(engagement, saved);
  const commands = usePlanCommands(page);
  return (
    <PlanContext.Provider value={page}>
      <CommandsContext.Provider value={commands}>
        <div className={styles.page}>
          <PlanHead />
          <Toolbar />
          <div className={styles.work}>
            <div className={styles.views}>
              <Gantt />
              <RefusalNote />
            </div>
          </div>
        </div>
      </CommandsContext.Provider>
    </PlanContext.Provider>
  );
}

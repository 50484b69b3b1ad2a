import { memo } from 'react';
import type { Trial } from '../model/trial';
import type { Plan } from '../model/types';
import { CommandsContext } from '../state/CommandsContext';
import { PlanContext } from '../state/PlanContext';
import { usePlanCommands } from '../state/usePlanCommands';
import { usePlanPageState } from '../state/usePlanPageState';
import { EmptyPlan } from './empty/EmptyPlan';
import { Gantt } from './gantt/Gantt';
import { ImportWizard } from './import/ImportWizard';
import { Legend } from './Legend';
import { OverdueBar } from './overdue/OverdueBar';
import { PlanHead } from './PlanHead';
import { TaskPanel } from './panel/TaskPanel';
import { PrintPlan } from './print/PrintPlan';
import { RefusalNote } from './RefusalNote';
import { Toolbar } from './Toolbar';
import { PlanTable } from './table/PlanTable';
import { TrialBar } from './trial/TrialBar';
import styles from './Workspace.module.css';

interface Props {
  engagement: string;
  saved: Plan;
  trial: Trial | null;
}

/** Remembered, so that words about a change under way do not draw the whole plan anew. */
export const PlanWorkspace = memo(function PlanWorkspace({ engagement, saved, trial }: Props) {
  const page = usePlanPageState(engagement, saved, trial);
  const commands = usePlanCommands(page);
  const empty = page.plan.tasks.length === 0;
  const task = page.plan.tasks.find((one) => one.uid === page.view.task);
  return (
    <PlanContext.Provider value={page}>
      <CommandsContext.Provider value={commands}>
        <div className={styles.page}>
          <PlanHead />
          {empty ? (
            <>
              <EmptyPlan />
              <RefusalNote />
            </>
          ) : (
            <>
              <Toolbar />
              <TrialBar />
              <OverdueBar />
              <div className={styles.work}>
                <div className={styles.views}>
                  {page.view.view === 'table' ? <PlanTable /> : <Gantt />}
                  {page.view.view === 'gantt' && <Legend />}
                  <RefusalNote />
                </div>
                {task && <TaskPanel task={task} />}
              </div>
            </>
          )}
        </div>
        {page.view.dialog === 'import' && <ImportWizard />}
        {page.view.dialog === 'print' && <PrintPlan />}
      </CommandsContext.Provider>
    </PlanContext.Provider>
  );
});

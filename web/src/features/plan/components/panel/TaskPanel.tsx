import { ActionIcon, Title } from '@mantine/core';
import { IconFlag3Filled, IconX } from '@tabler/icons-react';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ancestors } from '../../model/tree';
import type { Task } from '../../model/types';
import { usePlanPage } from '../../state/PlanContext';
import { useFormats } from '../../state/useFormats';
import { EstimateSection } from '../estimate/EstimateSection';
import { overdueWords } from '../overdue/OverdueMark';
import { ComputedFacts } from './ComputedFacts';
import { ConstraintFields } from './ConstraintFields';
import { CostField } from './CostField';
import { LinkSection } from './LinkSection';
import { PanelField } from './PanelField';
import styles from './TaskPanel.module.css';

/** All about one task, beside the plan. Fields save themselves when left. */
export function TaskPanel({ task }: { task: Task }) {
  const { t } = useTranslation('plan');
  const { outline, openTask, goTo, plan, overdue } = usePlanPage();
  const formats = useFormats(plan);
  const undone = overdue.get(task.id);
  const heading = useRef<HTMLHeadingElement>(null);
  const path = ancestors(outline, outline.byId.get(task.id) ?? 0);
  useEffect(() => heading.current?.focus({ preventScroll: true }), [task.id]);
  const teams = useMemo(() => [...new Set(plan.tasks.map((one) => one.team).filter(Boolean))], [plan.tasks]);
  const close = () => {
    openTask(null);
    goTo({ id: task.id, column: 'name' });
  };
  return (
    <aside
      className={styles.panel}
      aria-label={t('panel.label', { task: task.name })}
      onKeyDown={(event) => event.key === 'Escape' && !event.defaultPrevented && close()}
    >
      <header className={styles.head}>
        <div className={styles.where}>
          {path.map((one) => one.name).join(' › ')}
          <span className={styles.wbs}>
            #{task.uid} · {t('column.wbs')} {task.wbs}
          </span>
        </div>
        <ActionIcon variant="subtle" color="gray" onClick={close} aria-label={t('panel.close')}>
          <IconX size={18} />
        </ActionIcon>
        <Title order={2} size="h2" ref={heading} tabIndex={-1} className={styles.title}>
          {task.name}
        </Title>
        {undone && <div className={styles.overdue}>{overdueWords(task, undone, formats, t)}</div>}
        {task.critical && (
          <div className={styles.critical}>
            <IconFlag3Filled size={13} aria-hidden="true" /> {t('critical_why')}
          </div>
        )}
      </header>
      <div className={styles.body}>
        <PanelField task={task} column="name" />
        <div className={styles.pair}>
          <PanelField task={task} column="duration" computed={task.summary} help={t('help.duration')} />
          <PanelField task={task} column="percent_complete" computed={task.summary} />
        </div>
        <div className={styles.pair}>
          <PanelField task={task} column="start" computed={task.summary} help={t('help.start')} />
          <PanelField task={task} column="finish" computed={task.summary || task.milestone} help={t('help.finish')} />
        </div>
        <div className={styles.pair}>
          <PanelField task={task} column="assignee" />
          <PanelField task={task} column="team" help={t('help.team')} suggestions={teams} />
        </div>
        <ConstraintFields task={task} />
        {!task.summary && <EstimateSection task={task} />}
        {!task.summary && (
          <fieldset className={styles.fields}>
            <legend>{t('panel.done')}</legend>
            <div className={styles.pair}>
              <PanelField task={task} column="actual_start" />
              <PanelField task={task} column="actual_finish" />
            </div>
            <p className={styles.help}>{t('help.actual')}</p>
            <div className={styles.pair}>
              <CostField task={task} />
            </div>
          </fieldset>
        )}
        <LinkSection task={task} side="predecessors" />
        <LinkSection task={task} side="successors" />
        <ComputedFacts task={task} />
      </div>
    </aside>
  );
}

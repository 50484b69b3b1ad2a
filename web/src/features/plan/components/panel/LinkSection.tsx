import { useTranslation } from 'react-i18next';
import type { Task } from '../../model/types';
import { usePlanPage } from '../../state/PlanContext';
import { AddLink } from './AddLink';
import { LinkRow } from './LinkRow';
import styles from './TaskPanel.module.css';

export type LinkSide = 'predecessors' | 'successors';

/** The tasks that this one waits for, or that wait for it. */
export function LinkSection({ task, side }: { task: Task; side: LinkSide }) {
  const { t } = useTranslation('plan');
  const { plan, canEdit } = usePlanPage();
  const own = side === 'predecessors' ? 'successor_id' : 'predecessor_id';
  const links = plan.links.filter((link) => link[own] === task.id);
  return (
    <fieldset className={styles.fields}>
      <legend>{t(`panel.${side}`)}</legend>
      {links.length === 0 && <p className={styles.help}>{t(`panel.no_${side}`)}</p>}
      {links.map((link) => (
        <LinkRow key={link.id} link={link} side={side} />
      ))}
      {canEdit && <AddLink task={task} side={side} />}
    </fieldset>
  );
}

import { Portal } from '@mantine/core';
import { IconFlag3Filled } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Link, Task } from '../../model/types';
import { usePlanPage } from '../../state/PlanContext';
import { useFormats } from '../../state/useFormats';
import { overdueWords } from '../overdue/OverdueMark';
import styles from './HoverCard.module.css';
import type { Hover } from './useTimelinePointer';

const WAIT_MS = 280;
const WIDTH = 290;

/** What the bar or arrow under the pointer says in full. */
export function HoverCard({ hover }: { hover: Hover }) {
  const key = hover.hit.kind === 'bar' ? hover.hit.bar.task.id : hover.hit.link.link.id;
  const [ready, setReady] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setReady(key), WAIT_MS);
    return () => clearTimeout(timer);
  }, [key]);
  if (ready !== key) return null;
  const left = Math.min(hover.clientX + 14, window.innerWidth - WIDTH - 12);
  const below = hover.clientY < window.innerHeight - 240;
  const place = below ? { top: hover.clientY + 18 } : { bottom: window.innerHeight - hover.clientY + 14 };
  return (
    <Portal>
      <div className={styles.card} style={{ left, width: WIDTH, ...place }}>
        {hover.hit.kind === 'bar' ? <TaskFacts task={hover.hit.bar.task} /> : <LinkFacts link={hover.hit.link.link} />}
      </div>
    </Portal>
  );
}

function TaskFacts({ task }: { task: Task }) {
  const { t } = useTranslation('plan');
  const { plan, baseline, trial, overdue } = usePlanPage();
  const undone = overdue.get(task.id);
  const agreed = baseline.dates?.get(task.id);
  const formats = useFormats(plan);
  const facts: [string, string][] = [
    [t('column.start'), formats.moment(task.start)],
    [t('column.finish'), formats.moment(task.finish)],
    [
      trial ? t('legend.before') : t('baseline_was', { number: baseline.number }),
      agreed ? `${formats.day(agreed.start)} – ${formats.day(agreed.finish)}` : '',
    ],
    [t('column.duration'), formats.duration(task.duration_minutes)],
    [t('column.percent_complete'), `${task.percent_complete}%`],
    [t('column.total_slack_minutes'), formats.duration(task.total_slack_minutes)],
    [t('column.assignee'), task.assignee],
    [t('column.deadline'), formats.moment(task.deadline)],
    [t(`constraint.${task.constraint}`), task.constraint === 'asap' ? '' : formats.moment(task.constraint_date) || '✓'],
  ];
  return (
    <>
      <div className={styles.title}>
        <span className={styles.number}>{task.uid}</span> {task.name}
      </div>
      {task.critical && (
        <div className={styles.critical}>
          <IconFlag3Filled size={12} aria-hidden="true" /> {t('critical_why')}
        </div>
      )}
      {undone && <div className={styles.late}>{overdueWords(task, undone, formats, t)}</div>}
      {task.deadline && task.finish > task.deadline && <div className={styles.late}>{t('deadline_missed')}</div>}
      <dl className={styles.facts}>
        {facts
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </>
  );
}

function LinkFacts({ link }: { link: Link }) {
  const { t } = useTranslation('plan');
  const { outline } = usePlanPage();
  const name = (id: string) => outline.tasks[outline.byId.get(id) ?? -1]?.name ?? '';
  return (
    <>
      <div className={styles.title}>{t(`link.${link.type}`)}</div>
      <div>
        {name(link.predecessor_id)} → {name(link.successor_id)}
      </div>
      {link.lag !== '' && <div>{t('lag_is', { lag: link.lag })}</div>}
    </>
  );
}

import { IconInfoCircle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Forecast } from '@/shared/api';
import styles from './Notes.module.css';

/** What to know when reading the forecast: what it lacks, and where to mend that. */
export function Notes({ engagement, forecast }: { engagement: string; forecast: Forecast }) {
  const { t } = useTranslation('outlook');
  const { notes, milestones, lost_promises, open_tasks, estimated_tasks, record } = forecast;
  const has = (note: Forecast['notes'][number]) => notes.includes(note);
  const partly = !has('no_estimates') && estimated_tasks < open_tasks;
  const lines = [
    lost_promises.length > 0 && t('note.lost', { titles: lost_promises.join(', ') }),
    has('no_milestones') && t('note.no_milestones'),
    has('no_promises') && <ToScope engagement={engagement} />,
    has('no_estimates') && t('note.no_estimates'),
    partly && t('note.some_estimates', { estimated: estimated_tasks, open: open_tasks }),
    has('not_enough_history') &&
      t('note.not_enough_history', { projects: record.projects, threshold: record.threshold }),
    has('left_out') && t('note.left_out', { count: milestones.length }),
  ].filter(Boolean);
  if (lines.length === 0) return null;
  return (
    <ul className={styles.notes}>
      {lines.map((line, index) => (
        <li key={index}>
          <IconInfoCircle size={15} aria-hidden="true" />
          <span>{line}</span>
        </li>
      ))}
    </ul>
  );
}

function ToScope({ engagement }: { engagement: string }) {
  const { t } = useTranslation('outlook');
  return (
    <>
      {t('note.no_promises')}{' '}
      <Link to="/engagements/$id/scope" params={{ id: engagement }}>
        {t('note.to_scope')}
      </Link>
    </>
  );
}

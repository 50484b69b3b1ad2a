import { Alert } from '@mantine/core';
import { IconArrowsSplit } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Contradiction, isProblem } from '@/shared/api';
import { pathWords, type Sides } from '../../model/words';

interface Props {
  problem: unknown;
  sides: Sides;
  /** What stands here for any other problem, or none. */
  children: ReactNode;
}

/** An open request that no longer fits the baseline in force: where, and what the way out is. */
export function OutOfDateNote({ conflicts, sides }: { conflicts: Contradiction[]; sides: Sides }) {
  const { t } = useTranslation('baseline');
  if (conflicts.length === 0) return null;
  return (
    <Alert color="red" variant="light" icon={<IconArrowsSplit size={18} />} title={t('conflict.moved_on')} role="alert">
      {t('conflict.moved_on_text')}
      <ul>
        {conflicts.map(({ path }) => (
          <li key={path.join('/')}>{pathWords(path, sides, t)}</li>
        ))}
      </ul>
    </Alert>
  );
}

/** Two changes that contradict each other: the places where they do, in words. */
export function ConflictNote({ problem, sides, children }: Props) {
  const { t } = useTranslation('baseline');
  if (!isProblem(problem, 409) || problem.reason !== 'change.conflict') return children;
  return (
    <Alert color="red" variant="light" icon={<IconArrowsSplit size={18} />} title={t('conflict.title')} role="alert">
      {t('conflict.text')}
      <ul>
        {(problem.body.errors ?? []).map(({ field, message }) => (
          <li key={field}>
            <strong>{pathWords(field.split('/'), sides, t)}</strong>: {message}
          </li>
        ))}
      </ul>
    </Alert>
  );
}

import { Alert } from '@mantine/core';
import { IconArrowsSplit } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Contradiction, isProblem } from '@/shared/api';
import { contentWords, pathWords, type Sides } from '../../model/words';

interface Props {
  problem: unknown;
  sides: Sides;
  /** What stands here for any other problem, or none. */
  children: ReactNode;
}

interface OutOfDateProps {
  conflicts: Contradiction[];
  sides: Sides;
  /** Whether I can answer with a counter-proposal. */
  mine: boolean;
}

/** An open request that no longer fits the baseline in force: where, and what the way out is. */
export function OutOfDateNote({ conflicts, sides, mine }: OutOfDateProps) {
  const { t } = useTranslation('baseline');
  if (conflicts.length === 0) return null;
  const words = (path: string[], value: unknown) => contentWords(path.at(-1) ?? '', value, sides, t);
  return (
    <Alert color="red" variant="light" icon={<IconArrowsSplit size={18} />} title={t('conflict.moved_on')} role="alert">
      {t(mine ? 'conflict.answer' : 'conflict.wait')}
      <ul>
        {conflicts.map(({ path, theirs, yours }) => (
          <li key={path.join('/')}>
            <strong>{pathWords(path, sides, t)}</strong>:{' '}
            {t('conflict.in_force', { theirs: words(path, theirs), yours: words(path, yours) })}
          </li>
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

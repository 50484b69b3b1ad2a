import { IconClockExclamation } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import type { Overdue } from '../../model/overdue';
import type { Task } from '../../model/types';
import type { Formats } from '../../state/useFormats';
import styles from './OverdueMark.module.css';

/** "Should have started 4 Nov; not started". */
export function overdueWords(task: Task, overdue: Overdue, formats: Formats, t: TFunction): string {
  if (overdue === 'not_finished') {
    return t('plan:overdue.not_finished', { day: formats.day(task.finish), percent: task.percent_complete });
  }
  return t(task.milestone ? 'plan:overdue.not_reached' : 'plan:overdue.not_started', {
    day: formats.day(task.start),
  });
}

/** Beside the name of a task that the present has overtaken. */
export function OverdueMark({ words }: { words: string }) {
  return (
    <span className={styles.mark} role="img" title={words} aria-label={words}>
      <IconClockExclamation size={13} aria-hidden="true" />
    </span>
  );
}

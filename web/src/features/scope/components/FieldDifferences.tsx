import { UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight, IconCircleFilled } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { WordDiff } from '@/shared/ui';
import type { FieldChange } from '../model/news';
import styles from './FieldDifferences.module.css';

/** "Changed by Linh": a mark that opens to the words that went and came. */
export function FieldDifferences({ mark, changes }: { mark: string; changes: FieldChange[] }) {
  const { t } = useTranslation('scope');
  const [open, setOpen] = useState(false);
  const id = useId();
  const dot = <IconCircleFilled size={8} aria-hidden="true" className={styles.dot} />;
  if (changes.length === 0) {
    return (
      <p className={styles.mark} data-no-print>
        {dot} {mark}
      </p>
    );
  }
  const Chevron = open ? IconChevronDown : IconChevronRight;
  return (
    <div data-no-print>
      <UnstyledButton className={styles.mark} aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {dot} {mark} <Chevron size={14} aria-hidden="true" />
      </UnstyledButton>
      {open && (
        <dl className={styles.changes} id={id}>
          {changes.map(({ field, before, after }) => (
            <div key={field}>
              <dt>{t(`field.${field}`)}</dt>
              <dd>
                <WordDiff before={before} after={after} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}

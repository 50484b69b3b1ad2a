import { VisuallyHidden } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { wordDiff } from '@/shared/text';
import styles from './WordDiff.module.css';

/** Two texts as one: removed words struck out, added ones underlined, both said aloud; never by colour alone. */
export function WordDiff({ before, after }: { before: string; after: string }) {
  const { t } = useTranslation('common');
  const pieces = useMemo(() => wordDiff(before, after), [before, after]);
  return (
    <span className={styles.text}>
      {pieces.map(({ kind, text }, position) => {
        if (kind === 'same') return <span key={position}>{text}</span>;
        const Mark = kind === 'removed' ? 'del' : 'ins';
        return (
          <Mark key={position} className={styles[kind]}>
            <VisuallyHidden>{t(`difference.${kind}`)}</VisuallyHidden>
            {text}
            <VisuallyHidden>{t('difference.end')}</VisuallyHidden>
          </Mark>
        );
      })}
    </span>
  );
}

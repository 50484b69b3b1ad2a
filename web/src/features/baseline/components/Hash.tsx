import { ActionIcon, Tooltip } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { shortHash } from '../model/hash';
import styles from './Hash.module.css';

/** The SHA-256 of a document: short enough to read aloud, whole on hover, on paper and in the clipboard. */
export function Hash({ hash }: { hash: string }) {
  const { t } = useTranslation('baseline');
  const clipboard = useClipboard({ timeout: 2500 });
  return (
    <span className={styles.hash}>
      <Tooltip label={<span className={styles.whole}>{hash}</span>} multiline maw={340}>
        <code className={styles.short}>{shortHash(hash)}…</code>
      </Tooltip>
      <code className={styles.paper}>{hash}</code>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        aria-label={clipboard.copied ? t('hash.copied') : t('hash.copy')}
        onClick={() => clipboard.copy(hash)}
        data-no-print
      >
        {clipboard.copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
      </ActionIcon>
    </span>
  );
}

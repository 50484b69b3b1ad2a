import { Button, TextInput } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './CopyField.module.css';

/** A value that is shown once: read-only, selected by a click, copied by a button. */
export function CopyField({ label, value, description }: { label: string; value: string; description?: string }) {
  const { t } = useTranslation('common');
  const clipboard = useClipboard({ timeout: 2500 });
  return (
    <div className={styles.row}>
      <TextInput
        className={styles.field}
        label={label}
        description={description}
        value={value}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
        classNames={{ input: styles.value }}
      />
      <Button
        variant={clipboard.copied ? 'light' : 'filled'}
        leftSection={clipboard.copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
        onClick={() => clipboard.copy(value)}
      >
        <span aria-live="polite">{clipboard.copied ? t('copied') : t('copy')}</span>
      </Button>
    </div>
  );
}

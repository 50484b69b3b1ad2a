import { Button } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { type DragEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Import.module.css';
import type { Import } from './useImport';

/** Choose a file or drop one. */
export function FileStep({ flow }: { flow: Import }) {
  const { t } = useTranslation('plan');
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) void flow.choose(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a convenience; the button does the same.
    <div
      className={styles.drop}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <IconFileImport size={36} stroke={1.3} aria-hidden="true" />
      <p className={styles.lead}>{t('import.drop')}</p>
      <Button loading={flow.progress !== null} onClick={() => input.current?.click()}>
        {t('import.choose')}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".xml,.csv,.txt"
        hidden
        aria-label={t('import.choose')}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file) void flow.choose(file);
        }}
      />
      <p className={styles.quiet}>{t('import.formats')}</p>
      <p className={styles.quiet}>{t('import.again')}</p>
    </div>
  );
}

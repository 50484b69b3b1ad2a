import { Button, Group } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { usePlanPage } from '../../state/PlanContext';
import styles from './Import.module.css';
import type { Import } from './useImport';

/** What the import did, where it is recorded, and the way back. */
export function DoneStep({ flow, close }: { flow: Import; close: () => void }) {
  const { t } = useTranslation('plan');
  const { engagement, undo } = usePlanPage();
  const { report } = flow;
  if (!report) return null;
  return (
    <div className={styles.done} role="status">
      <IconCircleCheck size={40} stroke={1.4} aria-hidden="true" />
      <p className={styles.lead}>{t('import.done')}</p>
      <p className={styles.quiet}>
        {t('import.done_counts', {
          added: report.added_count,
          changed: report.changed_count,
          removed: report.removed_count,
        })}
        {report.entry !== null && (
          <>
            {' '}
            <a href={`/engagements/${engagement}/record#entry-${report.entry}`}>
              {t('import.recorded', { entry: report.entry })}
            </a>
          </>
        )}
      </p>
      <Group justify="center" mt="md">
        <Button
          variant="default"
          onClick={() => {
            undo();
            close();
          }}
        >
          {t('import.undo')}
        </Button>
        <Button onClick={close} data-autofocus>
          {t('import.look')}
        </Button>
      </Group>
    </div>
  );
}

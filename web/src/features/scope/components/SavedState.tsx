import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useScopePage } from '../state/ScopeContext';
import styles from './SavedState.module.css';

/** Whether what I did is saved, and the way back. */
export function SavedState() {
  const { t } = useTranslation('scope');
  const { edits, canEdit } = useScopePage();
  const words = edits.saving ? t('saving') : edits.failed ? t('not_saved') : edits.everSaved ? t('all_saved') : '';
  return (
    <div className={styles.saved}>
      <span className={styles.words} data-failed={edits.failed} role="status">
        {words}
      </span>
      {canEdit && (
        <>
          <Act label={t('undo')} keys="Ctrl-Z" disabled={!edits.canUndo} onClick={edits.undo}>
            <IconArrowBackUp size={17} />
          </Act>
          <Act label={t('redo')} keys="Ctrl-Y" disabled={!edits.canRedo} onClick={edits.redo}>
            <IconArrowForwardUp size={17} />
          </Act>
        </>
      )}
      <Act label={t('print')} onClick={() => window.print()}>
        <IconPrinter size={17} />
      </Act>
    </div>
  );
}

interface ActProps {
  label: string;
  keys?: string;
  disabled?: boolean;
  onClick: () => void;
  children: React.ReactNode;
}

function Act({ label, keys, disabled, onClick, children }: ActProps) {
  return (
    <Tooltip label={keys ? `${label} (${keys})` : label}>
      <ActionIcon variant="subtle" color="gray" aria-label={label} disabled={disabled} onClick={onClick}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}

import { Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLiveState } from '@/shared/realtime';
import styles from './LiveDot.module.css';

/** Says quietly whether changes of others arrive by themselves; only trouble gets a word. */
export function LiveDot() {
  const { t } = useTranslation('shell');
  const state = useLiveState();
  return (
    <Tooltip label={t(`live.${state}_text`)}>
      <span className={styles.live} data-state={state} role="status">
        <span className={styles.dot} aria-hidden="true" />
        <span className={styles.word}>{t(`live.${state}`)}</span>
      </span>
    </Tooltip>
  );
}

import {
  IconArrowBackUp,
  IconCheck,
  IconChecks,
  IconClockX,
  IconHistory,
  IconMailForward,
  IconRubberStamp,
  IconX,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './StateMark.module.css';

const icons = {
  offered: IconMailForward,
  open: IconMailForward,
  in_force: IconRubberStamp,
  accepted: IconCheck,
  refused: IconX,
  withdrawn: IconArrowBackUp,
  expired: IconClockX,
  superseded: IconHistory,
  overtaken: IconChecks,
};

export type MarkedState = keyof typeof icons;

/** Where a baseline or a change request stands: icon, word and colour together. */
export function StateMark({ state }: { state: MarkedState }) {
  const { t } = useTranslation('baseline');
  const Icon = icons[state];
  return (
    <span className={styles.mark} data-state={state}>
      <Icon size={14} stroke={1.9} aria-hidden="true" />
      {t(`state.${state}`)}
    </span>
  );
}

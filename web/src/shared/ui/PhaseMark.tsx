import {
  IconArrowsExchange,
  IconCircleCheck,
  IconFileText,
  IconFlag,
  IconPencil,
  IconPlayerPlay,
  IconSearch,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Phase } from '@/shared/api';
import styles from './PhaseMark.module.css';

export const phases: Phase[] = ['draft', 'sourcing', 'contracting', 'transition', 'delivery', 'closing', 'closed'];

const icons = {
  draft: IconPencil,
  sourcing: IconSearch,
  contracting: IconFileText,
  transition: IconArrowsExchange,
  delivery: IconPlayerPlay,
  closing: IconFlag,
  closed: IconCircleCheck,
};

export function PhaseMark({ phase }: { phase: Phase }) {
  const { t } = useTranslation('common');
  const Icon = icons[phase];
  return (
    <span className={styles.phase} data-phase={phase}>
      <Icon size={14} stroke={1.9} aria-hidden="true" />
      {t(`phase.${phase}`)}
    </span>
  );
}

import { useTranslation } from 'react-i18next';
import type { Phase } from '@/shared/api';
import { phases } from '@/shared/ui';
import styles from './PhaseLine.module.css';

/** Where the engagement stands on its way from draft to closed. */
export function PhaseLine({ phase }: { phase: Phase }) {
  const { t } = useTranslation('engagement');
  const here = phases.indexOf(phase);
  return (
    <ol className={styles.line} aria-label={t('overview.phases')}>
      {phases.map((step, position) => (
        <li
          key={step}
          className={styles.step}
          data-state={position < here ? 'past' : position === here ? 'here' : 'ahead'}
          aria-current={position === here ? 'step' : undefined}
        >
          <span>{t(`common:phase.${step}`)}</span>
        </li>
      ))}
    </ol>
  );
}

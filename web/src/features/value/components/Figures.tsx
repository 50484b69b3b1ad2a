import { IconAlertTriangle, IconCircleCheck, IconCircleDashed, IconUrgent } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { EarnedValue } from '@/shared/api';
import { Term } from '@/shared/ui';
import { type Figure, figuresOf, type Level } from '../model/figures';
import styles from './Figures.module.css';
import { useNumbers } from './useNumbers';

const icons: Record<Level, typeof IconUrgent> = {
  good: IconCircleCheck,
  warn: IconAlertTriangle,
  critical: IconUrgent,
  none: IconCircleDashed,
};

/** The indices; what each means is a hover, a focus or a touch away. */
export function Figures({ value }: { value: EarnedValue }) {
  return (
    <dl className={styles.figures}>
      {figuresOf(value).map((figure) => (
        <Tile key={figure.name} figure={figure} currency={value.currency} />
      ))}
    </dl>
  );
}

function Tile({ figure, currency }: { figure: Figure; currency: string }) {
  const { t } = useTranslation('value');
  const numbers = useNumbers(currency);
  const { name, value, level } = figure;
  const Icon = icons[level];
  const shown = name === 'eac' ? numbers.about : numbers.index;
  return (
    <div className={styles.tile} data-level={level}>
      <dt>
        <Term word={t(`figure.${name}`)} means={t(`define.${name}`)} />
      </dt>
      <dd className={styles.value}>{value === null ? '–' : shown(value)}</dd>
      <dd className={styles.word}>
        <Icon size={14} aria-hidden="true" />
        {t(`word.${name}_${level}`)}
      </dd>
    </div>
  );
}

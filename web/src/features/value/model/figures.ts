import type { EarnedValue } from '@/shared/api';

export type FigureName = 'spi' | 'cpi' | 'spi_time' | 'eac' | 'tcpi';
export type Level = 'good' | 'warn' | 'critical' | 'none';

export interface Figure {
  name: FigureName;
  /** An index, or an amount for `eac`; null: not known yet. */
  value: number | null;
  level: Level;
}

/** The figures in the order in which they are read: how fast, how dear, where it ends, what would help. */
export function figuresOf(value: EarnedValue): Figure[] {
  const { spi, cpi, spi_time, eac, budget, tcpi_of_budget: tcpi } = value;
  return [
    { name: 'spi_time', value: spi_time, level: levelOf(spi_time) },
    { name: 'spi', value: spi, level: levelOf(spi) },
    { name: 'cpi', value: cpi, level: levelOf(cpi) },
    { name: 'eac', value: eac, level: levelOf(eac && budget ? budget / eac : null) },
    { name: 'tcpi', value: tcpi, level: levelOf(tcpi ? 1 / tcpi : null) },
  ];
}

/** Within two hundredths of one counts as kept; a tenth off and more is serious. */
export function levelOf(index: number | null): Level {
  if (index === null) return 'none';
  if (index >= 0.98) return 'good';
  return index > 0.9 ? 'warn' : 'critical';
}

export type { CurvePoint, Driver, ExpectedDate, Forecast, Outlook, WhatIfAnswer } from '@/shared/api';

/** One remembered forecast of a date: the last that was made on that day. */
export interface HistoryPoint {
  day: string;
  planned: string;
  p10: string;
  p50: string;
  p80: string;
  p95: string;
  promised: string | null;
  probability: number | null;
}

/** A date with its forecasts of the last half year, and what they do. */
export interface HistorySeries {
  /** Null: the plan's end. */
  task_id: string | null;
  title: string;
  points: HistoryPoint[];
  trend: 'too_short' | 'converging' | 'steady' | 'slipping' | 'gaining';
  /** By how much the middle of the forecast moves; out is positive. */
  days_per_week: number;
  /** P10 to P80 in the latest forecast, and that as a share of the first one looked at. */
  width_days: number;
  width_ratio: number;
}

/** Forecasts whose stated chance lies between `from` and `to`, and how many of them came true. */
export interface ReliabilityBin {
  from: number;
  to: number;
  count: number;
  stated: number;
  happened: number;
}

/** What the forecasts of this engagement stand on; without enough history the estimates stand alone. */
export interface Experience {
  enough: boolean;
  projects: number;
  own_projects: number;
  threshold: number;
  stretch: number;
}

export type ForecastNote =
  | 'no_tasks'
  | 'no_milestones'
  | 'no_promises'
  | 'no_estimates'
  | 'not_enough_history'
  | 'left_out';

/** One thing that would help, computed by simulating the plan with it. */
export interface Lever {
  kind: 'shorten' | 'add_person' | 'start_earlier' | 'cut_deliverable' | 'resolve_constraint' | 'resolve_risk';
  task_id: string | null;
  title: string;
  probability_before: number | null;
  probability_after: number | null;
  /** Days by which the 80 % date comes earlier. */
  days_gained: number;
  p80: string;
}

export interface TrackRecord extends Experience {
  bins: ReliabilityBin[];
  brier: number | null;
  rows: number;
  /** Whose record it is: of this pair of organisations, of enough others that nobody can be told apart, or of nobody. */
  basis: 'pair' | 'general' | 'assumption';
}

/** Colours of the timeline. On the screen they come from CSS variables, so that light and dark follow the theme. */
const VARIABLES = {
  background: '--gantt-background',
  nonWorking: '--gantt-non-working',
  grid: '--gantt-grid',
  rowLine: '--gantt-row-line',
  text: '--gantt-text',
  bar: '--gantt-bar',
  barDone: '--gantt-bar-done',
  critical: '--gantt-critical',
  criticalDone: '--gantt-critical-done',
  criticalStripe: '--gantt-critical-stripe',
  criticalSummary: '--gantt-critical-summary',
  summary: '--gantt-summary',
  summaryDone: '--gantt-summary-done',
  milestone: '--gantt-milestone',
  ghost: '--gantt-ghost',
  slack: '--gantt-slack',
  link: '--gantt-link',
  criticalLink: '--gantt-critical-link',
  deadline: '--gantt-deadline',
  deadlineMissed: '--gantt-deadline-missed',
  today: '--gantt-today',
  status: '--gantt-status',
} as const;

export type Palette = Record<keyof typeof VARIABLES, string>;

export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  const entries = Object.entries(VARIABLES).map(([key, variable]) => [key, style.getPropertyValue(variable).trim()]);
  return Object.fromEntries(entries) as Palette;
}

/** For white paper. */
export const PAPER: Palette = {
  background: '#ffffff',
  nonWorking: '#f1f3f5',
  grid: '#dee2e6',
  rowLine: '#eef0f2',
  text: '#343a40',
  bar: '#4c8fdc',
  barDone: '#123f78',
  critical: '#e8773a',
  criticalDone: '#7a2e04',
  criticalStripe: '#c2500f',
  criticalSummary: '#343a40',
  summary: '#343a40',
  summaryDone: '#adb5bd',
  milestone: '#343a40',
  ghost: '#9c6ade',
  slack: '#868e96',
  link: '#868e96',
  criticalLink: '#c2410c',
  deadline: '#2b8a3e',
  deadlineMissed: '#c92a2a',
  today: '#c2255c',
  status: '#5f3dc4',
};

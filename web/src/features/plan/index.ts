export { PlanPage } from './PlanPage';
export type { TentativeProps } from './state/Tentative';

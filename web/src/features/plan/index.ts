export type { Trial } from './model/trial';
export { PlanPage } from './PlanPage';
export type { TentativeProps } from './state/Tentative';

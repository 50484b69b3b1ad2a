export { EngagementListPage } from './components/EngagementListPage';
export { MembersPage } from './components/MembersPage';
export { OverviewPage } from './components/OverviewPage';
export type { ListView } from './model/list';

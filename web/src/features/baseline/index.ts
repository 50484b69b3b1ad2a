export { BaselinesPage } from './components/BaselinesPage';
export { ChangesPage } from './components/ChangesPage';

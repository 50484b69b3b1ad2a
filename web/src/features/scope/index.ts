export { ScopePage } from './components/ScopePage';

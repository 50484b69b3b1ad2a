export { ReferencePage } from './components/ReferencePage';

export { ValuePage } from './components/ValuePage';

export { ForecastPage } from './components/ForecastPage';

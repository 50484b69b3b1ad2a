export { ForecastPage, type ForecastView } from './components/ForecastPage';
export { Glance as OutlookGlance } from './components/Glance';
export { useLiveChance } from './components/live/useLiveChance';
export { useTrial } from './components/live/useTrial';

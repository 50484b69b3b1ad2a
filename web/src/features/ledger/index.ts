export { EntrySentence } from './components/EntrySentence';
export { LatestEntries } from './components/LatestEntries';
export { RecordPage } from './components/RecordPage';
export type { RecordFilter } from './model/filter';

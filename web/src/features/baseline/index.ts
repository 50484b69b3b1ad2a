export { BaselinePage } from './components/baselines/BaselinePage';
export { BaselinesPage } from './components/baselines/BaselinesPage';
export { ComparePage } from './components/baselines/ComparePage';
export { OfferPage } from './components/baselines/OfferPage';
export { ChangesPage } from './components/ChangesPage';
export { Readiness } from './components/signing/Readiness';
export { SignSlot } from './components/signing/SignSlot';
export type { SignedDocument } from './model/document';

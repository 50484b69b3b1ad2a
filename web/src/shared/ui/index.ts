export { EmptyState } from './EmptyState';
export { Page, useDocumentTitle } from './Page';
export { Picture, type PictureName } from './Picture';
export { Side } from './Side';

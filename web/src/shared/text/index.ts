export { type Piece, wordDiff } from './wordDiff';

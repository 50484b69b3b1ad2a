import { describe, expect, it } from 'vitest';
import { type Piece, wordDiff } from './wordDiff';

const marked = (pieces: Piece[]) =>
  pieces
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`))
    .join('');
const side = (pieces: Piece[], without: Piece['kind']) =>
  pieces.filter(({ kind }) => kind !== without).map(({ text }) => text);

/** A small generator with a fixed seed: the same texts in every run. */
function texts(count: number): string[] {
  let state = 7;
  const next = (below: number) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
  const words = ['rating', 'engine', 'quotes', 'within', '2 s', 'giây', 'hợp đồng', ',', '.', '\n', '  '];
  return Array.from({ length: count }, () => Array.from({ length: next(12) }, () => words[next(11)]).join(' '));
}

describe('The difference of two texts', () => {
  it('marks the words that changed and leaves the others alone', () => {
    expect(marked(wordDiff('Quotes answer within 2 seconds.', 'Quotes answer within 3 seconds.'))).toBe(
      'Quotes answer within [-2-]{+3+} seconds.',
    );
  });

  it('reads changed neighbours as one run', () => {
    expect(marked(wordDiff('one two three four', 'one deux trois four'))).toBe('one [-two three-]{+deux trois+} four');
  });

  it('is empty where both are empty and whole where one is', () => {
    expect(wordDiff('', '')).toEqual([]);
    expect(marked(wordDiff('', 'All new'))).toBe('{+All new+}');
    expect(marked(wordDiff('All gone', ''))).toBe('[-All gone-]');
  });

  it('gives back both texts exactly, whatever they are', () => {
    const many = texts(300);
    for (const [index, before] of many.entries()) {
      const after = many[(index * 7 + 1) % many.length] ?? '';
      const pieces = wordDiff(before, after);
      expect(side(pieces, 'added').join('')).toBe(before);
      expect(side(pieces, 'removed').join('')).toBe(after);
    }
  });

  it('calls the middle rewritten where comparing it would take too long', () => {
    const before = Array.from({ length: 3000 }, (_, word) => `a${word}`).join(' ');
    const after = Array.from({ length: 3000 }, (_, word) => `b${word}`).join(' ');
    expect(wordDiff(`Begin ${before} end`, `Begin ${after} end`).map(({ kind }) => kind)).toEqual([
      'same',
      'removed',
      'added',
      'same',
    ]);
  });
});

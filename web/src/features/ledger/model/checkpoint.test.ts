import { describe, expect, it } from 'vitest';
import { readCheckpoint } from './checkpoint';

describe('A checkpoint', () => {
  it('tells its origin, size, root and signers', () => {
    const note = 'tandem/engagements/1\n42\nqqq=\n\n— tandem AbC=\n';
    expect(readCheckpoint(note)).toEqual({
      origin: 'tandem/engagements/1',
      size: 42,
      root: 'qqq=',
      signers: ['tandem'],
    });
  });

  it('is nothing when the text is no signed note', () => {
    expect(readCheckpoint('<html>')).toBeNull();
  });
});

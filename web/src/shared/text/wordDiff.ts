/** What happened to a run of words between two texts. */
export interface Piece {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

const token = /\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu;

/** Where a comparison word by word would take longer than a frame, the middle counts as rewritten. */
const mostCells = 4_000_000;

/**
 * The difference word by word: the pieces that are not `added` make up `before`, those not `removed` make up `after`.
 * A longest common subsequence of words, after the common beginning and end are set aside.
 */
export function wordDiff(before: string, after: string): Piece[] {
  const [old, now] = [tokensOf(before), tokensOf(after)];
  const head = commonLength(old, now, (list, at) => list[at]);
  const [oldRest, nowRest] = [old.slice(head), now.slice(head)];
  const tail = commonLength(oldRest, nowRest, (list, at) => list[list.length - 1 - at]);
  const middle = compareMiddle(oldRest.slice(0, oldRest.length - tail), nowRest.slice(0, nowRest.length - tail));
  const same = (tokens: string[]): Piece[] => [{ kind: 'same', text: tokens.join('') }];
  return readable([...same(old.slice(0, head)), ...middle, ...same(oldRest.slice(oldRest.length - tail))]);
}

function tokensOf(text: string): string[] {
  return text.match(token) ?? [];
}

function commonLength(a: string[], b: string[], at: (list: string[], position: number) => string | undefined): number {
  const most = Math.min(a.length, b.length);
  let length = 0;
  while (length < most && at(a, length) === at(b, length)) length++;
  return length;
}

function compareMiddle(old: string[], now: string[]): Piece[] {
  if (old.length * now.length > mostCells) return rewritten(old.join(''), now.join(''));
  return walk(old, now, commonSuffixes(old, now));
}

function rewritten(before: string, after: string): Piece[] {
  return [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ];
}

/** lengths[i * width + j]: the longest common subsequence of old from i and now from j. */
function commonSuffixes(old: string[], now: string[]): Uint16Array {
  const width = now.length + 1;
  const lengths = new Uint16Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      const here = i * width + j;
      lengths[here] =
        old[i] === now[j]
          ? (lengths[here + width + 1] ?? 0) + 1
          : Math.max(lengths[here + width] ?? 0, lengths[here + 1] ?? 0);
    }
  }
  return lengths;
}

function walk(old: string[], now: string[], lengths: Uint16Array): Piece[] {
  const width = now.length + 1;
  const pieces: Piece[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    const here = i * width + j;
    if (i < old.length && old[i] === now[j]) {
      pieces.push({ kind: 'same', text: old[i++] ?? '' });
      j++;
    } else if (j === now.length || (i < old.length && (lengths[here + width] ?? 0) >= (lengths[here + 1] ?? 0))) {
      pieces.push({ kind: 'removed', text: old[i++] ?? '' });
    } else {
      pieces.push({ kind: 'added', text: now[j++] ?? '' });
    }
  }
  return pieces;
}

/** Runs joined: what was removed first, then what was added; a lone space between two changes belongs to both. */
function readable(pieces: Piece[]): Piece[] {
  const runs: Piece[] = [];
  let [removed, added] = ['', ''];
  const flush = () => {
    if (removed) runs.push({ kind: 'removed', text: removed });
    if (added) runs.push({ kind: 'added', text: added });
    [removed, added] = ['', ''];
  };
  const merged = joined(pieces);
  merged.forEach((piece, position) => {
    const between = piece.kind === 'same' && piece.text.trim() === '' && (removed || added) !== '';
    if (piece.kind === 'removed') removed += piece.text;
    else if (piece.kind === 'added') added += piece.text;
    else if (between && merged[position + 1] !== undefined)
      [removed, added] = [removed + piece.text, added + piece.text];
    else {
      flush();
      runs.push(piece);
    }
  });
  flush();
  return runs;
}

function joined(pieces: Piece[]): Piece[] {
  const runs: Piece[] = [];
  for (const piece of pieces) {
    const last = runs.at(-1);
    if (last?.kind === piece.kind) runs[runs.length - 1] = { kind: piece.kind, text: last.text + piece.text };
    else if (piece.text) runs.push(piece);
  }
  return runs;
}

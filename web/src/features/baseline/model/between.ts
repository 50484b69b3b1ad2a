import type { Operation } from './difference';
import type { SignedDocument } from './document';

type Node = Record<string, unknown>;

/**
 * What makes one document of the other, as the server names it (src/rooms/baseline/difference.h): lists keyed by id are
 * walked into, arrays are values, what is on one side only came or went as a whole. Whose it is, and the dates, follow.
 */
export function between(before: SignedDocument, after: SignedDocument): Operation[] {
  const parts = ['clauses', 'price', 'plan'] as const;
  return parts.flatMap((part) => compare([part], before[part], after[part]));
}

function compare(path: string[], before: unknown, after: unknown): Operation[] {
  if (isNode(before) && isNode(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
    return keys.flatMap((key) => compare([...path, key], before[key], after[key]));
  }
  return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ path, before, after }];
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

import type { Operation } from './difference';
import type { SignedDocument } from './document';

type Node = Record<string, unknown>;

/**
 * The document with the operations done to it, for showing what a difference speaks of. The server alone decides what
 * may be applied; here a path that leads nowhere is passed over.
 */
export function applied(document: SignedDocument, operations: Operation[]): SignedDocument {
  return operations.reduce<Node>(
    (node, { path, after }) => put(node, path, after),
    document as unknown as Node,
  ) as unknown as SignedDocument;
}

function put(node: Node, [key = '', ...rest]: string[], value: unknown): Node {
  if (rest.length > 0) {
    const child = node[key];
    return isNode(child) ? { ...node, [key]: put(child, rest, value) } : node;
  }
  if (value !== undefined) return { ...node, [key]: value };
  const { [key]: _, ...others } = node;
  return others;
}

/** What the document holds at a path. */
export function valueAt(document: unknown, path: string[]): unknown {
  return path.reduce<unknown>((node, key) => (isNode(node) ? node[key] : undefined), document);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

import { normalLag } from './duration';
import type { Link, LinkType, Task } from './types';

/** One predecessor as a person writes it: "3", "ABC-12SS+2d", "7FF-10%". */
export interface Predecessor {
  uid: string;
  type: LinkType;
  lag: string;
}

type Read = { list: Predecessor[] } | { wrong: string } | { unknown: string };

const KIND = /^\s*(FS|SS|FF|SF)?\s*([+-].*)?$/i;
const KIND_BEGINS = /^\s*(FS|SS|FF|SF|[+-])/i;

/** Reads "3,ABC-12SS+2d;7FF-10%" against the plan's ids. Answers the piece it could not read, or that names no task. */
export function parsePredecessors(text: string, uids: Pick<ReadonlySet<string>, 'has'>): Read {
  const list: Predecessor[] = [];
  for (const piece of text
    .split(/[,;]/)
    .map((one) => one.trim())
    .filter(Boolean)) {
    const read = readPiece(piece, uids);
    if (typeof read === 'string') return read === 'wrong' ? { wrong: piece } : { unknown: piece };
    list.push(read);
  }
  return { list };
}

/** Ids may hold letters and hyphens: the longest one that exists wins, as on the server. */
function readPiece(piece: string, uids: Pick<ReadonlySet<string>, 'has'>): Predecessor | 'wrong' | 'unknown' {
  let failure: 'wrong' | 'unknown' = 'unknown';
  for (let length = piece.length; length > 0; length--) {
    const uid = piece.slice(0, length).trim();
    if (!uids.has(uid)) continue;
    const rest = piece.slice(length);
    const kind = KIND.exec(rest);
    const lag = normalLag(kind?.[2] ?? '');
    if (kind && lag !== null) return { uid, type: (kind[1]?.toUpperCase() ?? 'FS') as LinkType, lag };
    if (KIND_BEGINS.test(rest)) failure = 'wrong';
  }
  return failure;
}

export function predecessorText(link: Link, predecessor: Task): string {
  const type = link.type === 'FS' && link.lag === '' ? '' : link.type;
  const lag = link.lag === '' || link.lag.startsWith('-') ? link.lag : `+${link.lag}`;
  return `${predecessor.uid}${type}${lag}`;
}

/** Text of all predecessors per successor id. */
export function predecessorTexts(tasks: readonly Task[], links: readonly Link[]): Map<string, string> {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const texts = new Map<string, string>();
  for (const link of links) {
    const predecessor = byId.get(link.predecessor_id);
    if (!predecessor) continue;
    const before = texts.get(link.successor_id);
    const text = predecessorText(link, predecessor);
    texts.set(link.successor_id, before ? `${before}, ${text}` : text);
  }
  return texts;
}

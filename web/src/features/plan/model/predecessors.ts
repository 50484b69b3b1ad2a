import { normalLag } from './duration';
import type { Link, LinkType, Task } from './types';

/** One predecessor as a person writes it: "3", "5SS+2d", "7FF-10%". */
export interface Predecessor {
  uid: number;
  type: LinkType;
  lag: string;
}

const SHAPE = /^(\d+)\s*(FS|SS|FF|SF)?\s*([+-].*)?$/i;

/** Reads "3,5SS+2d;7FF-10%". Answers the piece it could not read as `wrong`. */
export function parsePredecessors(text: string): { list: Predecessor[] } | { wrong: string } {
  const list: Predecessor[] = [];
  for (const piece of text
    .split(/[,;]/)
    .map((one) => one.trim())
    .filter(Boolean)) {
    const match = SHAPE.exec(piece);
    const lag = normalLag(match?.[3] ?? '');
    if (!match || lag === null) return { wrong: piece };
    list.push({ uid: Number(match[1]), type: (match[2]?.toUpperCase() ?? 'FS') as LinkType, lag });
  }
  return { list };
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

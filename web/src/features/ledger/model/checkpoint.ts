/** The parts of a C2SP signed note that people look at. The note itself stays what the server wrote. */
export interface Checkpoint {
  origin: string;
  size: number;
  root: string;
  signers: string[];
}

export function readCheckpoint(note: string): Checkpoint | null {
  const [origin, size, root] = note.split('\n');
  if (!origin || !size || !root || !/^\d+$/.test(size)) return null;
  const signers = [...note.matchAll(/^— (\S+) /gm)].map((match) => match[1] ?? '');
  return { origin, size: Number(size), root, signers };
}

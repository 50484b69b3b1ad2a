/** Entries of the record that this page made and can take back, newest last. Pure. */
export interface History {
  done: readonly number[];
  undone: readonly number[];
}

export const noHistory: History = { done: [], undone: [] };

export function edited({ done }: History, entry: number): History {
  return { done: [...done, entry], undone: [] };
}

/** `entry` is the new entry that took the last one back: its own reversal is the way back again. */
export function undone({ done, undone }: History, entry: number): History {
  return { done: done.slice(0, -1), undone: [...undone, entry] };
}

export function redone({ done, undone }: History, entry: number): History {
  return { done: [...done, entry], undone: undone.slice(0, -1) };
}

/** A step that cannot be taken back any more, or was already, leaves both piles. */
export function dropped({ done, undone }: History, entry: number): History {
  return { done: done.filter((one) => one !== entry), undone: undone.filter((one) => one !== entry) };
}

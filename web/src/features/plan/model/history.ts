/** What was done in this page and can be taken back, newest last. Entries are indices in the record. */
export interface Step {
  entry: number;
  label: string;
}

export interface History {
  done: readonly Step[];
  undone: readonly Step[];
}

export const NO_HISTORY: History = { done: [], undone: [] };

export type HistoryEvent =
  | { kind: 'edited'; step: Step }
  | { kind: 'undone'; entry: number }
  | { kind: 'redone'; entry: number }
  | { kind: 'dropped'; entry: number };

/** `entry` of an undo or redo is the new entry that did it: its own reversal is the way back again. */
export function remember(history: History, event: HistoryEvent): History {
  const { done, undone } = history;
  switch (event.kind) {
    case 'edited':
      return { done: [...done, event.step], undone: [] };
    case 'undone':
      return moved(done, undone, event.entry, (from, to) => ({ done: from, undone: to }));
    case 'redone':
      return moved(undone, done, event.entry, (from, to) => ({ done: to, undone: from }));
    case 'dropped':
      return {
        done: done.filter((step) => step.entry !== event.entry),
        undone: undone.filter((step) => step.entry !== event.entry),
      };
  }
}

function moved(
  from: readonly Step[],
  to: readonly Step[],
  entry: number,
  result: (from: readonly Step[], to: readonly Step[]) => History,
): History {
  const last = from[from.length - 1];
  if (!last) return result(from, to);
  return result(from.slice(0, -1), [...to, { entry, label: last.label }]);
}

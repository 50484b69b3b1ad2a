import { useSyncExternalStore } from 'react';

let opened = false;
const listeners = new Set<() => void>();

function set(next: boolean) {
  opened = next;
  for (const listener of listeners) listener();
}

/** Whether the list of shortcuts is on the screen; opened from the bar, the menu, the palette and by `?`. */
export const keyboardHelp = { open: () => set(true), close: () => set(false) };

export function useKeyboardHelp(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => opened,
  );
}

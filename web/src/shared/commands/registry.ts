import { useEffect, useSyncExternalStore } from 'react';

/** One action a person can take here: it feeds the palette, the menus, its shortcut and the hint beside its button. */
export interface Command {
  id: string;
  title: string;
  group: string;
  run: () => void;
  /** `mod+k`, `shift+/`, or a sequence such as `g e`. */
  shortcut?: string;
  /** Does the same where people are used to it; not shown. */
  alias?: string;
  keywords?: string[];
  /** Why it cannot be done right now; shown beside it. */
  disabled?: string;
}

let registered: ReadonlyArray<{ owner: symbol; commands: Command[] }> = [];
let flat: Command[] = [];
const listeners = new Set<() => void>();

function publish(next: typeof registered) {
  registered = next;
  // The page mounted last wins where two commands share an id.
  flat = [...new Map(next.flatMap((entry) => entry.commands).map((command) => [command.id, command])).values()];
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Offers these commands for as long as the component is mounted. Keep the array stable with useMemo. */
export function useCommands(commands: Command[]) {
  useEffect(() => {
    const owner = Symbol();
    publish([...registered, { owner, commands }]);
    return () => publish(registered.filter((entry) => entry.owner !== owner));
  }, [commands]);
}

export function allCommands(): Command[] {
  return flat;
}

export function useAllCommands(): Command[] {
  return useSyncExternalStore(subscribe, allCommands);
}

/** Pure parsing and matching of shortcuts; the listener in the shell only feeds it. */
export interface Stroke {
  key: string;
  mod: boolean;
  shift: boolean;
  alt: boolean;
}

export function strokesOf(shortcut: string): Stroke[] {
  return shortcut.split(' ').map((part) => {
    const names = part.toLowerCase().split('+');
    const key = names.at(-1) ?? '';
    return { key, mod: names.includes('mod'), shift: names.includes('shift'), alt: names.includes('alt') };
  });
}

export function strokeOf(event: KeyboardEvent): Stroke {
  return {
    key: event.key.toLowerCase(),
    mod: event.ctrlKey || event.metaKey,
    shift: event.shiftKey,
    alt: event.altKey,
  };
}

/** Shift is ignored for signs: on many layouts it is needed to type them at all. */
export function matches(wanted: Stroke, typed: Stroke): boolean {
  const sign = wanted.key.length === 1 && !/[a-z]/.test(wanted.key);
  const shift = sign || wanted.shift === typed.shift;
  return wanted.key === typed.key && wanted.mod === typed.mod && wanted.alt === typed.alt && shift;
}

/** The shortcut that the last strokes complete, longest first, or undefined. */
export function completed(shortcuts: string[], typed: Stroke[]): string | undefined {
  const byLength = [...shortcuts].sort((a, b) => strokesOf(b).length - strokesOf(a).length);
  return byLength.find((shortcut) => {
    const wanted = strokesOf(shortcut);
    const last = typed.slice(-wanted.length);
    return last.length === wanted.length && wanted.every((stroke, i) => matches(stroke, last[i] as Stroke));
  });
}

/** As keys to print: ['Ctrl', 'K'] or ['G', 'E']. */
export function keysOf(shortcut: string, mac: boolean = isMac()): string[] {
  const names: Record<string, string> = { mod: mac ? '⌘' : 'Ctrl', shift: mac ? '⇧' : 'Shift', alt: mac ? '⌥' : 'Alt' };
  return shortcut
    .split(/[ +]/)
    .map((name) => names[name.toLowerCase()] ?? (name.length === 1 ? name.toUpperCase() : name));
}

function isMac() {
  return /mac|iphone|ipad/i.test(navigator.platform);
}

const PATIENCE_MS = 1500;

let release: (() => string) | null = null;

/**
 * A cell editor is on its way: what is typed until it appears belongs to it, not to a shortcut. Esc, a click or the
 * patience's end gives the keys back, so that an editor which never appears takes nothing.
 */
export function catchKeys(): void {
  release?.();
  let typed = '';
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') return void release?.();
    if (event.key === 'Backspace') typed = typed.slice(0, -1);
    else if (event.key.length === 1) typed += event.key;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const end = () => {
    clearTimeout(timer);
    window.removeEventListener('keydown', onKey, true);
    window.removeEventListener('pointerdown', end, true);
    release = null;
    return typed;
  };
  const timer = setTimeout(end, PATIENCE_MS);
  window.addEventListener('keydown', onKey, true);
  window.addEventListener('pointerdown', end, true);
  release = end;
}

/** Called by the editor that takes over; empty when nothing was typed meanwhile. */
export function takeKeys(): string {
  return release?.() ?? '';
}

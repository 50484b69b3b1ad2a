import { useEffect } from 'react';
import { allCommands, completed, type Stroke, strokeOf } from '@/shared/commands';

const patience = 1200;

/** Runs the command whose shortcut was typed. Plain keys stay text while someone is writing or a dialog is open. */
export function useShortcuts() {
  useEffect(() => {
    let typed: Array<Stroke & { at: number }> = [];
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isModifier(event.key)) return;
      const stroke = strokeOf(event);
      if (isBusy(event.target) && (!stroke.mod || isWriting(event.target, stroke))) return;
      typed = [...typed.filter(({ at }) => event.timeStamp - at < patience), { ...stroke, at: event.timeStamp }].slice(
        -3,
      );
      const keys = allCommands()
        .filter((command) => command.disabled === undefined)
        .flatMap(({ shortcut, alias, run }) => [shortcut, alias].map((shortcut) => ({ shortcut: shortcut ?? '', run })))
        .filter(({ shortcut }) => shortcut !== '');
      const hit = completed(
        keys.map(({ shortcut }) => shortcut),
        typed,
      );
      if (!hit) return;
      typed = [];
      event.preventDefault();
      keys.find(({ shortcut }) => shortcut === hit)?.run();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

function isModifier(key: string) {
  return ['Control', 'Shift', 'Alt', 'Meta'].includes(key);
}

const writingKeys = new Set(['z', 'y', 'a', 'x', 'c', 'v']);

/** Undo in a field that holds something unsaved means what was typed there, not the page's last change. */
function isWriting(target: EventTarget | null, { key }: Stroke) {
  return target instanceof Element && writingKeys.has(key) && target.closest('[data-settled]') === null;
}

function isBusy(target: EventTarget | null) {
  if (!(target instanceof Element)) return false;
  return target.closest('input, textarea, select, [contenteditable="true"], [role="dialog"], [role="menu"]') !== null;
}

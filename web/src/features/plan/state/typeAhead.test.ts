import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { catchKeys, takeKeys } from './typeAhead';

const reached: string[] = [];
const shortcut = (event: KeyboardEvent) => reached.push(event.key);

function type(...keys: string[]) {
  for (const key of keys) document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
}

beforeEach(() => {
  vi.useFakeTimers();
  reached.length = 0;
  window.addEventListener('keydown', shortcut);
});

afterEach(() => {
  takeKeys();
  window.removeEventListener('keydown', shortcut);
  vi.useRealTimers();
});

describe('keys typed before an editor appears', () => {
  it('go to the editor and reach no shortcut', () => {
    catchKeys();
    type('i', 'n', 'x', 'Backspace', ' ');
    expect(takeKeys()).toBe('in ');
    expect(reached).toEqual([]);
  });

  it('are ordinary keys again once the editor has taken over', () => {
    catchKeys();
    takeKeys();
    type('i');
    expect(reached).toEqual(['i']);
    expect(takeKeys()).toBe('');
  });

  it('are given back when no editor appears', () => {
    catchKeys();
    vi.advanceTimersByTime(2000);
    type('t');
    expect(reached).toEqual(['t']);
  });

  it('are given back by Esc', () => {
    catchKeys();
    type('a', 'Escape', 'b');
    expect(reached).toEqual(['Escape', 'b']);
  });
});

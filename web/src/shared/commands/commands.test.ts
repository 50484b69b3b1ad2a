import { describe, expect, it } from 'vitest';
import { found } from './found';
import type { Command } from './registry';
import { completed, keysOf, type Stroke } from './shortcut';

function typed(...keys: string[]): Stroke[] {
  return keys.map((key) => ({ key, mod: false, shift: false, alt: false }));
}

describe('A shortcut', () => {
  it('is completed by its keys one after the other', () => {
    expect(completed(['g e', 'g s'], typed('g'))).toBeUndefined();
    expect(completed(['g e', 'g s'], typed('x', 'g', 's'))).toBe('g s');
  });

  it('prefers the longest sequence that ends here', () => {
    expect(completed(['e', 'g e'], typed('g', 'e'))).toBe('g e');
    expect(completed(['e', 'g e'], typed('e'))).toBe('e');
  });

  it('takes a sign however the layout types it', () => {
    expect(completed(['?'], [{ key: '?', mod: false, shift: true, alt: false }])).toBe('?');
  });

  it('does not fire when a modifier is held that it does not name', () => {
    expect(completed(['c'], [{ key: 'c', mod: true, shift: false, alt: false }])).toBeUndefined();
  });

  it('is printed as the keys of the machine', () => {
    expect(keysOf('mod+k', false)).toEqual(['Ctrl', 'K']);
    expect(keysOf('mod+k', true)).toEqual(['⌘', 'K']);
    expect(keysOf('g e')).toEqual(['G', 'E']);
  });
});

describe('The palette', () => {
  const command = (title: string, group: string): Command => ({ id: title, title, group, run: () => {} });
  const commands = [
    command('New engagement', 'Engagements'),
    command('Engagements', 'Go to'),
    command('Sign out', 'App'),
  ];

  it('finds by every word, in title or group', () => {
    expect(found(commands, 'go eng').map(({ title }) => title)).toEqual(['Engagements']);
  });

  it('puts what begins with the query first', () => {
    expect(found(commands, 'eng').map(({ title }) => title)).toEqual(['Engagements', 'New engagement']);
  });
});

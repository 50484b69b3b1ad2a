import { describe, expect, it } from 'vitest';
import { resources as english } from './en';
import { leavesOf, usageOf, withoutPlural } from './usage';
import { resources as vietnamese } from './vi';

const files = import.meta.glob<string>(['../../**/*.{ts,tsx}', '!../../**/*.test.{ts,tsx}', '!./usage.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

function keysOf(resources: Record<string, Record<string, unknown>>): string[] {
  const all = Object.entries(resources).flatMap(([ns, texts]) => leavesOf(texts).map((key) => `${ns}:${key}`));
  return [...new Set(all.map(withoutPlural))].sort();
}

function variables(text: string): string[] {
  return [...text.matchAll(/\{\{(\w+)/g)].map((match) => match[1] ?? '').sort();
}

function textsOf(resources: Record<string, Record<string, unknown>>): Map<string, string> {
  const read = (ns: string, key: string) =>
    key.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], resources[ns]) as string;
  return new Map(
    Object.entries(resources).flatMap(([ns, texts]) => leavesOf(texts).map((key) => [`${ns}:${key}`, read(ns, key)])),
  );
}

describe('The two languages', () => {
  const known = keysOf(english);
  const usage = usageOf(files, known);

  it('hold the same keys', () => {
    expect(keysOf(vietnamese)).toEqual(known);
  });

  it('define every key the code asks for', () => {
    expect([...usage.keys].filter((key) => !known.includes(key))).toEqual([]);
  });

  it('define something for every computed key', () => {
    const empty = [...usage.prefixes].filter((prefix) => !known.some((key) => key.startsWith(prefix)));
    expect(empty).toEqual([]);
  });

  it('keep no key that nothing asks for', () => {
    const prefixes = [...usage.prefixes];
    const dead = known.filter((key) => !usage.keys.has(key) && !prefixes.some((prefix) => key.startsWith(prefix)));
    expect(dead).toEqual([]);
  });

  it('fill in the same variables', () => {
    const theirs = textsOf(vietnamese);
    const wrong = [...textsOf(english)].filter(([key, text]) => {
      const other = theirs.get(key) ?? theirs.get(key.replace(/_one$/, '_other'));
      return other !== undefined && variables(other).join() !== variables(text).join() && !key.endsWith('_one');
    });
    expect(wrong.map(([key]) => key)).toEqual([]);
  });
});

import { expect, test } from 'vitest';
import { assign, detectedMapping, fieldOf, mappingText, missingFields, repeatedMapping } from './mapping';

const detected = detectedMapping({ mapping: { id: 'Key', name: 'Task Name' } });

test('a column means one field and a field has one column', () => {
  const mapping = assign(detected, 'Colour', 'name');
  expect(fieldOf(mapping, 'Colour')).toBe('name');
  expect(fieldOf(mapping, 'Task Name')).toBeNull();
  expect(missingFields(assign(mapping, 'Colour', null))).toEqual(['name']);
});

test('giving a column another meaning frees the first', () => {
  expect(assign(detected, 'Key', 'assignee')).toEqual({ name: 'Task Name', assignee: 'Key' });
});

test('the server is told every column that has a meaning', () => {
  expect(mappingText(detected)).toBe('id=Key,name=Task Name');
});

test('a file with the columns of the last one is read the same way, another one is not', () => {
  const earlier = { id: 'Nr', name: 'Aufgabe' };
  expect(repeatedMapping({ id: 'Nr' }, earlier, ['Nr', 'Aufgabe', 'Wer'])).toBe(earlier);
  expect(repeatedMapping(detected, earlier, ['Key', 'Task Name'])).toBe(detected);
  expect(repeatedMapping(detected, null, ['Key', 'Task Name'])).toBe(detected);
});

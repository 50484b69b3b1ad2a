import { expect, test } from 'vitest';
import { assign, fieldOf, guessMapping, mappingText, missingFields } from './mapping';

const columns = ['Key', 'Task Name', 'Length', 'Owner', 'Colour'].map((header) => ({
  header,
  field: null,
  sample: [],
}));

test('headers that other tools write are recognised, the server’s own findings come first', () => {
  expect(guessMapping({ columns, mapping: {} })).toEqual({
    id: 'Key',
    name: 'Task Name',
    duration: 'Length',
    assignee: 'Owner',
  });
  expect(guessMapping({ columns, mapping: { id: 'Colour', name: 'Key' } })).toMatchObject({
    id: 'Colour',
    name: 'Key',
  });
});

test('a column means one field and a field has one column', () => {
  const mapping = assign(guessMapping({ columns, mapping: {} }), 'Colour', 'name');
  expect(fieldOf(mapping, 'Colour')).toBe('name');
  expect(fieldOf(mapping, 'Task Name')).toBeNull();
  expect(missingFields(assign(mapping, 'Colour', null))).toEqual(['name']);
});

test('what is left out is said to the server too', () => {
  expect(mappingText({ name: 'Task Name', duration: null })).toBe('name=Task Name,duration=');
});

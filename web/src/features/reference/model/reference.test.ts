import { describe, expect, it } from 'vitest';
import type { ApiDocument } from './document';
import { groupsOf, matching } from './reference';

const document: ApiDocument = {
  openapi: '3.1.0',
  info: { title: 'T', version: '1' },
  servers: [{ url: '/api/v1' }],
  components: {
    schemas: {
      Person: {
        type: 'object',
        properties: { id: { type: 'string', format: 'uuid' }, name: { type: 'string' } },
        required: ['id'],
      },
      Member: {
        allOf: [
          { $ref: '#/components/schemas/Person' },
          { type: 'object', properties: { role: { type: 'string', enum: ['a', 'b'] } } },
        ],
      },
    },
  },
  paths: {
    '/people': {
      get: {
        tags: ['People'],
        summary: 'Everyone',
        'x-allowed': 'organisation.admin',
        responses: {
          200: {
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  properties: { items: { type: 'array', items: { $ref: '#/components/schemas/Member' } } },
                },
              },
            },
          },
        },
      },
      post: {
        tags: ['People'],
        summary: 'Add one',
        requestBody: {
          content: {
            'application/json': {
              schema: { type: 'object', properties: { email: { type: 'string' } }, required: ['email'] },
            },
          },
        },
        responses: { 204: {} },
      },
    },
    '/setup': { get: { tags: ['Set-up'], 'x-allowed': 'everybody', responses: { 200: {} } } },
  },
};

describe('The reference', () => {
  const [people, setup] = groupsOf(document);

  it('groups operations by tag and keeps the order of the document', () => {
    expect([people?.tag, setup?.tag]).toEqual(['People', 'Set-up']);
    expect(people?.operations.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /api/v1/people',
      'POST /api/v1/people',
    ]);
  });

  it('lists the fields of records inside lists, composed ones too', () => {
    const lines = people?.operations[0]?.answer.map(({ name, type, depth }) => `${'  '.repeat(depth)}${name}: ${type}`);
    expect(lines).toEqual(['items: Member[]', '  id: uuid', '  name: string', '  role: a | b']);
  });

  it('says who may call it', () => {
    expect(people?.operations[0]?.allowed).toBe('organisation.admin');
    expect(setup?.operations[0]?.allowed).toBe('everybody');
  });

  it('writes a command with the required fields', () => {
    expect(people?.operations[1]?.curl).toContain(`-d '{"email":"linh@example.com"}'`);
    expect(setup?.operations[0]?.curl).toBe('curl "$TANDEM/api/v1/setup"');
  });

  it('finds operations by every word', () => {
    expect(matching(groupsOf(document), 'post people').flatMap(({ operations }) => operations)).toHaveLength(1);
  });
});

import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { newId } from './id';
import { applyOptimistically } from './optimistic';
import { ProblemError, problemOf } from './problem';

describe('A new id', () => {
  it('is a UUIDv7 that sorts by time', () => {
    const early = newId(1_000_000);
    expect(early).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(early < newId(2_000_000)).toBe(true);
  });
});

describe('A refusal', () => {
  it('carries the reason, the sentence and the fields', async () => {
    const body = {
      status: 422,
      title: 'T',
      reason: 'invalid',
      detail: 'Do this.',
      errors: [{ field: 'name', reason: 'r', message: 'Say a name.' }],
    };
    const headers = { 'Content-Type': 'application/problem+json', 'Retry-After': '7' };
    const problem = await problemOf(new Response(JSON.stringify(body), { status: 422, headers }));
    expect(problem).toBeInstanceOf(ProblemError);
    expect([problem.reason, problem.message, problem.retryAfter]).toEqual(['invalid', 'Do this.', 7]);
    expect(problem.fields).toEqual({ name: 'Say a name.' });
  });

  it('is still a problem when something between answers in HTML', async () => {
    const problem = await problemOf(new Response('<html>', { status: 502, headers: { 'Content-Type': 'text/html' } }));
    expect([problem.status, problem.reason]).toEqual([502, 'http.502']);
  });
});

describe('An optimistic change', () => {
  it('shows at once and goes back when the server refuses', () => {
    const queries = new QueryClient();
    queries.setQueryData(['x'], { items: [1] });
    const undo = applyOptimistically<{ items: number[] }>(queries, ['x'], ({ items }) => ({ items: [...items, 2] }));
    expect(queries.getQueryData(['x'])).toEqual({ items: [1, 2] });
    undo();
    expect(queries.getQueryData(['x'])).toEqual({ items: [1] });
  });
});

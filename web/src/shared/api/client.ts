import createFetchClient, { type Middleware } from 'openapi-fetch';
import createQueryClient from 'openapi-react-query';
import { newId } from './id';
import { isProblem, problemOf, unreachable } from './problem';
import type { paths } from './schema';

let csrfToken = '';
let onSignedOut = () => {};

/** The session answer carries the token that every write by cookie sends back. */
export function rememberCsrfToken(token: string) {
  csrfToken = token;
}

/** Calls back when a request was refused because the session has ended meanwhile. */
export function whenSignedOut(listener: () => void) {
  onSignedOut = listener;
}

const conventions: Middleware = {
  onRequest({ request }) {
    if (request.method === 'GET') return;
    request.headers.set('X-CSRF-Token', csrfToken);
    if (request.method === 'POST' && !request.headers.has('Idempotency-Key')) {
      request.headers.set('Idempotency-Key', newId());
    }
  },
  async onResponse({ response, schemaPath }) {
    if (response.ok) return;
    const problem = await problemOf(response);
    // Asking who is signed in may well be answered with nobody.
    if (problem.reason === 'session.required' && schemaPath !== '/session') onSignedOut();
    throw problem;
  },
  onError({ error }) {
    return isProblem(error) ? error : unreachable(error);
  },
};

/** Requests typed by the API's document; every refusal throws a ProblemError. */
export const client = createFetchClient<paths>({ baseUrl: `${location.origin}/api/v1` });
client.use(conventions);

/** The same as queries and mutations: api.useQuery('get', '/engagements/{engagement}', …). */
export const api = createQueryClient(client);

/** The header that makes a write refuse (412) when someone else changed the record meanwhile. */
export function ifMatch(version: number) {
  return { 'If-Match': `"${version}"` };
}

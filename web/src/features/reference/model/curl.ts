import type { ApiDocument, Schema } from './document';
import { propertiesOf, resolved } from './fields';

const samples: Record<string, unknown> = {
  uuid: '0190f3c4-7b1e-7c6a-9d2e-3f4a5b6c7d8e',
  'date-time': '2026-01-05T08:00:00.000000Z',
  date: '2026-01-05',
};

/** A command to paste into a shell; addresses and tokens stay variables. */
export function curlOf(
  document: ApiDocument,
  method: string,
  path: string,
  body: Schema | undefined,
  isPublic: boolean,
): string {
  const address = path.replace(/\{(\w+)\}/g, (_, name: string) => `$${name.toUpperCase()}`);
  const lines = [`curl "$TANDEM${address}"`];
  if (method !== 'GET') lines.push(`-X ${method}`);
  if (!isPublic) lines.push('-H "Authorization: Bearer $TOKEN"');
  if (body) lines.push(...bodyLines(document, body));
  return lines.join(' \\\n  ');
}

function bodyLines(document: ApiDocument, body: Schema): string[] {
  const properties = propertiesOf(document, body);
  if (properties.length === 0) return ['--data-binary @plan.xml'];
  const required = properties.filter(([, , isRequired]) => isRequired);
  const shown = required.length > 0 ? required : properties.slice(0, 2);
  const example = Object.fromEntries(shown.map(([name, schema]) => [name, exampleOf(document, schema, name)]));
  return ['-H "Content-Type: application/json"', `-d '${JSON.stringify(example)}'`];
}

function exampleOf(document: ApiDocument, schema: Schema, name: string): unknown {
  const real = resolved(document, schema);
  if (real.example !== undefined) return real.example;
  if (real.enum) return real.enum[0];
  const type = [real.type ?? 'object'].flat()[0];
  if (type === 'integer' || type === 'number') return 1;
  if (type === 'boolean') return true;
  if (type === 'array') return [];
  if (type === 'object') return {};
  return samples[real.format ?? ''] ?? (name === 'email' ? 'linh@example.com' : `…`);
}

import type { ApiDocument, Schema } from './document';

/** A line of a request or an answer; `depth` says how far inside. */
export interface Field {
  name: string;
  type: string;
  required: boolean;
  description: string;
  depth: number;
}

const deepest = 2;

export function resolved(document: ApiDocument, schema: Schema): Schema {
  if (!schema.$ref) return schema;
  return document.components?.schemas?.[schema.$ref.split('/').at(-1) ?? ''] ?? {};
}

/** Properties of the schema, of what it is composed of, and of what a list holds. */
export function propertiesOf(document: ApiDocument, schema: Schema): Array<[string, Schema, boolean]> {
  const real = withoutNull(document, schema);
  const inherited = (real.allOf ?? []).flatMap((part) => propertiesOf(document, part));
  const own = Object.entries(real.properties ?? {}).map(
    ([name, property]) => [name, property, real.required?.includes(name) ?? false] as [string, Schema, boolean],
  );
  return [...inherited, ...own];
}

export function fieldsOf(document: ApiDocument, schema: Schema, depth = 0): Field[] {
  return propertiesOf(document, schema).flatMap(([name, property, required]) => {
    const line = { name, type: typeWord(document, property), required, description: property.description ?? '', depth };
    const inner = withoutNull(document, property);
    const next = inner.type === 'array' ? (inner.items ?? {}) : inner;
    return [line, ...(depth < deepest ? fieldsOf(document, next, depth + 1) : [])];
  });
}

/** "string", "Task[]", "client | vendor", "date-time or null". */
export function typeWord(document: ApiDocument, schema: Schema): string {
  const nullable = isNullable(schema) ? ' or null' : '';
  const real = schema.anyOf || schema.oneOf ? withoutNull(document, schema, false) : schema;
  return baseWord(document, real) + nullable;
}

function baseWord(document: ApiDocument, schema: Schema): string {
  if (schema.$ref) return schema.$ref.split('/').at(-1) ?? '';
  if (schema.enum) return schema.enum.filter((value) => value !== null).join(' | ');
  const type = [schema.type ?? 'any'].flat().find((name) => name !== 'null') ?? 'any';
  if (type === 'array') return `${typeWord(document, schema.items ?? {})}[]`;
  return schema.format && type === 'string' ? schema.format : type;
}

function isNullable(schema: Schema): boolean {
  if ([schema.type ?? []].flat().includes('null')) return true;
  return (schema.anyOf ?? schema.oneOf ?? []).some((option) => option.type === 'null');
}

function withoutNull(document: ApiDocument, schema: Schema, follow = true): Schema {
  const options = schema.anyOf ?? schema.oneOf;
  const real = options?.find((option) => option.type !== 'null') ?? schema;
  return follow ? resolved(document, real) : real;
}

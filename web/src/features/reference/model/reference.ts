import { curlOf } from './curl';
import type { ApiDocument, ApiOperation, Parameter } from './document';
import { type Field, fieldsOf, typeWord } from './fields';

export interface Operation {
  id: string;
  method: string;
  path: string;
  summary: string;
  description: string;
  allowed: string;
  parameters: Field[];
  request: Field[];
  answer: Field[];
  answerStatus: string;
  answerMedia: string;
  curl: string;
}

export interface Group {
  tag: string;
  operations: Operation[];
}

const methods = ['get', 'post', 'put', 'patch', 'delete'];

/** The document as a page reads: groups in the order in which their first path appears. */
export function groupsOf(document: ApiDocument): Group[] {
  const groups = new Map<string, Operation[]>();
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of methods) {
      const operation = item[method];
      if (!operation) continue;
      const tag = operation.tags?.[0] ?? firstPart(path);
      groups.set(tag, [...(groups.get(tag) ?? []), readOperation(document, method, path, operation)]);
    }
  }
  return [...groups].map(([tag, operations]) => ({ tag, operations }));
}

/** Operations whose path, summary or group holds every word. */
export function matching(groups: Group[], text: string): Group[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const holds = (tag: string, operation: Operation) => {
    const content = `${tag} ${operation.method} ${operation.path} ${operation.summary}`.toLowerCase();
    return words.every((word) => content.includes(word));
  };
  return groups
    .map(({ tag, operations }) => ({ tag, operations: operations.filter((operation) => holds(tag, operation)) }))
    .filter(({ operations }) => operations.length > 0);
}

function readOperation(document: ApiDocument, method: string, path: string, operation: ApiOperation): Operation {
  const [status, answer] = successOf(operation);
  const [media, content] = Object.entries(answer?.content ?? {})[0] ?? ['', {}];
  const body = Object.values(operation.requestBody?.content ?? {})[0]?.schema;
  const full = fullPath(document, path);
  const allowed = operation['x-allowed'] ?? '';
  return {
    id: operation.operationId ?? `${method}-${path}`,
    method: method.toUpperCase(),
    path: full,
    summary: operation.summary ?? '',
    description: operation.description ?? '',
    allowed,
    parameters: (operation.parameters ?? []).map((parameter) => parameterField(document, parameter)),
    request: body ? fieldsOf(document, body) : [],
    answer: content.schema ? fieldsOf(document, content.schema) : [],
    answerStatus: status,
    answerMedia: media,
    curl: curlOf(document, method.toUpperCase(), full, body, allowed === 'everybody'),
  };
}

function successOf(operation: ApiOperation) {
  const success = Object.entries(operation.responses ?? {}).find(([status]) => status.startsWith('2'));
  return success ?? (['', undefined] as const);
}

function parameterField(document: ApiDocument, parameter: Parameter): Field {
  const name = parameter.$ref?.split('/').at(-1) ?? '';
  const real = parameter.$ref ? (document.components?.parameters?.[name] ?? parameter) : parameter;
  return {
    name: real.name,
    type: `${typeWord(document, real.schema ?? {})} · ${real.in}`,
    required: real.required ?? false,
    description: real.description ?? real.schema?.description ?? '',
    depth: 0,
  };
}

function fullPath(document: ApiDocument, path: string) {
  const base = document.servers?.[0]?.url ?? '';
  return path.startsWith('/api/') ? path : base.replace(/\/$/, '') + path;
}

function firstPart(path: string) {
  return path.replace(/^\/api\/v1/, '').split('/')[1] ?? '';
}

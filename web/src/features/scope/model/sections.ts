import type { Clause } from '@/shared/api';

export type ClauseKind = Clause['kind'];

/** The document's sections, in its order; the price follows them. */
export const kinds: readonly ClauseKind[] = [
  'objective',
  'in_scope',
  'out_of_scope',
  'assumption',
  'dependency',
  'deliverable',
  'milestone',
];

export type ClauseField = 'measure' | 'target' | 'owner' | 'due' | 'task_id' | 'criteria';

/** What a clause of the kind has beside title and text; the same table as the server's. */
export const fieldsOf: Record<ClauseKind, readonly ClauseField[]> = {
  objective: ['measure', 'target'],
  in_scope: [],
  out_of_scope: [],
  assumption: ['owner'],
  dependency: ['owner', 'due'],
  deliverable: ['owner', 'task_id', 'criteria'],
  milestone: ['due', 'task_id'],
};

/** What a field is called in a clause of the kind: the day of a milestone is promised. */
export function labelOf(kind: ClauseKind, field: string): string {
  return kind === 'milestone' && field === 'due' ? 'promised' : field;
}

/** Kinds that a clause may become without losing anything. */
export function siblingsOf(kind: ClauseKind): ClauseKind[] {
  return kinds.filter((other) => other !== kind && fieldsOf[kind].every((field) => fieldsOf[other].includes(field)));
}

/** The number printed before a clause: section 2, third clause → "2.3". */
export function numberOf(kind: ClauseKind, position: number): string {
  return `${kinds.indexOf(kind) + 1}.${position + 1}`;
}

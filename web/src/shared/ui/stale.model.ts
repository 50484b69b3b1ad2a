export interface StaleField {
  key: string;
  label: string;
  show?: (value: unknown) => string;
}

export interface Conflict {
  field: StaleField;
  mine: unknown;
  theirs: unknown;
}

type Values = Record<string, unknown>;
export type Side = 'mine' | 'theirs';

/** Fields where what I typed differs from what is stored now. */
export function conflictsOf(fields: StaleField[], yours: Values, current: Values): Conflict[] {
  return fields
    .filter(({ key }) => key in yours && JSON.stringify(yours[key]) !== JSON.stringify(current[key]))
    .map((field) => ({ field, mine: yours[field.key], theirs: current[field.key] }));
}

/** What to send: mine where chosen, theirs left out because it is stored already. */
export function merged(conflicts: Conflict[], choice: Record<string, Side>): Values {
  const mine = conflicts.filter(({ field }) => choice[field.key] === 'mine');
  return Object.fromEntries(mine.map((conflict) => [conflict.field.key, conflict.mine]));
}

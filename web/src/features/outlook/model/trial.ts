import type { ExpectedDate, Lever } from '@/shared/api';

type Named = Pick<Lever, 'kind' | 'task_id' | 'predecessor_id'>;

/** A lever and the date it is to help, as the address names them: found again after a reload, or in a shared link. */
export function trialAddress(lever: Named, goal: string): string {
  return [nameOf(lever), goal].join('.');
}

/** The date that a trial is to help; null for the plan's end. */
export function goalOf(address: string): string | null {
  const goal = address.split('.').at(-1) ?? 'end';
  return goal === 'end' ? null : goal;
}

/** The lever that the address names; nothing once it helps no more. */
export function leverOf<Known extends Named>(levers: readonly Known[], address: string): Known | undefined {
  return levers.find((lever) => trialAddress(lever, goalOf(address) ?? 'end') === address);
}

function nameOf({ kind, task_id, predecessor_id }: Named): string {
  return [kind, task_id ?? '', predecessor_id ?? ''].join('.');
}

export interface Comparison {
  before: ExpectedDate;
  after: ExpectedDate;
}

/** Dates as they are and as they would be, the one that is to be helped first. */
export function goalFirst<Compared extends Comparison>(effects: readonly Compared[], goal: string | null): Compared[] {
  const order = ({ after }: Compared) => (after.task_id === goal ? 0 : 1);
  return [...effects].sort((a, b) => order(a) - order(b));
}

import type { PlanEdit } from './types';

/**
 * Own edits made in quick succession must not refuse each other: a task seen at version 3, which an own edit has since
 * raised to 4, is sent as 4. What somebody else raised stays as it was seen, so that the server can say so.
 */
export class OwnVersions {
  private readonly raised = new Map<string, number>();

  note(before: ReadonlyMap<string, number>, after: readonly { id: string; version: number }[]): void {
    for (const task of after) {
      const seen = before.get(task.id) ?? 0;
      if (seen !== task.version) this.raised.set(`${task.id}@${seen}`, task.version);
    }
  }

  current(id: string, seen: number): number {
    let version = seen;
    for (let next = this.raised.get(`${id}@${version}`); next !== undefined && next > version; ) {
      version = next;
      next = this.raised.get(`${id}@${version}`);
    }
    return version;
  }

  rebase(edit: PlanEdit): PlanEdit {
    const raise = <Item extends { id?: string; version?: number }>(item: Item): Item =>
      item.id === undefined || item.version === undefined
        ? item
        : { ...item, version: this.current(item.id, item.version) };
    return { ...edit, put_tasks: edit.put_tasks?.map(raise), remove_tasks: edit.remove_tasks?.map(raise) };
  }
}

/** The same edit, meant for what the tasks are now: "use mine" after somebody else changed them. */
export function asSeenNow(edit: PlanEdit, tasks: readonly { id: string; version: number }[]): PlanEdit {
  const now = new Map(tasks.map((task) => [task.id, task.version]));
  const put_tasks = edit.put_tasks?.map((put) => ({ ...put, version: now.get(put.id ?? '') ?? put.version }));
  const remove_tasks = edit.remove_tasks?.map((one) => ({ ...one, version: now.get(one.id) ?? one.version }));
  return { ...edit, put_tasks, remove_tasks };
}

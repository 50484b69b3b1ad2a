import type { Task } from './types';

/** The outline, worked out once per plan: tasks arrive in order and say their level; the rest follows. */
export interface Outline {
  tasks: readonly Task[];
  byId: ReadonlyMap<string, number>;
  /** Index of the parent task, -1 at the top. */
  parent: Int32Array;
  /** Index just past the last descendant. */
  end: Int32Array;
}

export function outlineOf(tasks: readonly Task[]): Outline {
  const parent = new Int32Array(tasks.length).fill(-1);
  const end = new Int32Array(tasks.length).fill(tasks.length);
  const open: number[] = [];
  tasks.forEach((task, index) => {
    while (open.length > 0 && levelAt(tasks, open) >= task.outline_level) end[open.pop() as number] = index;
    parent[index] = open[open.length - 1] ?? -1;
    open.push(index);
  });
  return { tasks, byId: new Map(tasks.map((task, index) => [task.id, index])), parent, end };
}

function levelAt(tasks: readonly Task[], open: number[]): number {
  return tasks[open[open.length - 1] as number]?.outline_level ?? 0;
}

export function hasChildren(outline: Outline, index: number): boolean {
  return (outline.end[index] as number) > index + 1;
}

/** Indices of the tasks that show when the tasks named in `collapsed` hide their descendants. */
export function visibleIndices(outline: Outline, collapsed: ReadonlySet<string>): number[] {
  const visible: number[] = [];
  for (let index = 0; index < outline.tasks.length; ) {
    visible.push(index);
    const task = outline.tasks[index] as Task;
    index = collapsed.has(task.id) ? (outline.end[index] as number) : index + 1;
  }
  return visible;
}

/** The nearest task, itself or an ancestor, that is not hidden inside a collapsed one. */
export function visibleAncestor(outline: Outline, index: number, collapsed: ReadonlySet<string>): number {
  let shown = index;
  for (let above = outline.parent[index] as number; above >= 0; above = outline.parent[above] as number) {
    if (collapsed.has((outline.tasks[above] as Task).id)) shown = above;
  }
  return shown;
}

export function ancestors(outline: Outline, index: number): Task[] {
  const path: Task[] = [];
  for (let above = outline.parent[index] as number; above >= 0; above = outline.parent[above] as number) {
    path.unshift(outline.tasks[above] as Task);
  }
  return path;
}

export function isInside(outline: Outline, index: number, ancestor: number): boolean {
  return ancestor < index && index < (outline.end[ancestor] as number);
}

/** The last task above `index` with the same parent, or -1. */
export function previousSibling(outline: Outline, index: number): number {
  for (let above = index - 1; above > (outline.parent[index] as number); above--) {
    if (outline.parent[above] === outline.parent[index]) return above;
  }
  return -1;
}

/** The next task below `index` with the same parent, or -1. */
export function nextSibling(outline: Outline, index: number): number {
  const below = outline.end[index] as number;
  return below < outline.tasks.length && outline.parent[below] === outline.parent[index] ? below : -1;
}

export function summaryIds(outline: Outline, deeperThan = 0): string[] {
  return outline.tasks
    .filter((task, index) => hasChildren(outline, index) && task.outline_level > deeperThan)
    .map((task) => task.id);
}

import type { Plan, PlanChange } from './types';

/** The plan after the server's answer to an edit. Merging the same answer twice changes nothing more. */
export function mergeChange(plan: Plan, change: PlanChange): Plan {
  if (change.version < plan.version) return plan;
  return {
    ...plan,
    version: change.version,
    finish: change.finish,
    tasks: mergeById(plan.tasks, change.tasks, change.removed_tasks).sort((a, b) => a.position - b.position),
    links: mergeById(plan.links, change.links, change.removed_links),
  };
}

function mergeById<Item extends { id: string }>(items: Item[], changed: Item[], removed: string[]): Item[] {
  const fresh = new Map(changed.map((item) => [item.id, item]));
  const gone = new Set(removed);
  const merged: Item[] = [];
  for (const item of items) {
    if (!gone.has(item.id)) merged.push(fresh.get(item.id) ?? item);
    fresh.delete(item.id);
  }
  return [...merged, ...fresh.values()];
}

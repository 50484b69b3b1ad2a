/** What a fresh engagement still lacks, in the order in which it is best done. Pure. */
import type { Engagement, Scope } from '@/shared/api';
import { may } from '@/shared/permissions';

export type Step = 'vendor' | 'scope' | 'plan';

/** Only what I may do myself; without a scope nothing is known of it. */
export function nextSteps(engagement: Engagement, scope: Pick<Scope, 'as_of'> | undefined): Step[] {
  const lacks: Record<Step, boolean> = {
    vendor: engagement.vendor === null && may(engagement, 'members.manage'),
    scope: scope?.as_of === 0 && may(engagement, 'scope.edit'),
    plan: engagement.task_count === 0 && may(engagement, 'plan.edit'),
  };
  return (['vendor', 'scope', 'plan'] as const).filter((step) => lacks[step]);
}

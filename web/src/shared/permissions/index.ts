import type { Role } from '@/shared/api';

/** What the server says I may do; never computed from the role. */
export type Permission =
  | 'engagement.view'
  | 'engagement.edit'
  | 'members.view'
  | 'members.manage'
  | 'plan.view'
  | 'plan.edit'
  | 'plan.import'
  | 'ledger.view'
  | 'ledger.export'
  | 'scope.view'
  | 'scope.edit'
  | 'scope.comment'
  | 'baseline.view'
  | 'baseline.sign'
  | 'change.propose'
  | 'change.decide'
  | 'forecast.view'
  | 'risk.edit'
  | 'value.view'
  | 'cost.record';

export function may(record: { permissions: readonly string[] } | undefined, permission: Permission): boolean {
  return record?.permissions.includes(permission) ?? false;
}

export const roles: Role[] = ['client_manager', 'client_member', 'vendor_manager', 'vendor_member', 'observer'];

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
  | 'ledger.export';

export function may(record: { permissions: readonly string[] } | undefined, permission: Permission): boolean {
  return record?.permissions.includes(permission) ?? false;
}

export const roles: Role[] = ['client_manager', 'client_member', 'vendor_manager', 'vendor_member', 'observer'];

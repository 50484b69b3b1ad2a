import type { Engagement, Member, Party, Role } from '@/shared/api';

const rolesOf: Record<Party, Role[]> = {
  client: ['client_manager', 'client_member', 'observer'],
  vendor: ['vendor_manager', 'vendor_member', 'observer'],
};

export function rolesOfParty(party: Party): Role[] {
  return rolesOf[party];
}

/** The sides I can invite to: a client may bring in both, a vendor their own. */
export function invitableParties(engagement: Engagement): Party[] {
  return engagement.party === 'client' ? ['client', 'vendor'] : ['vendor'];
}

/** Members of one side: managers first, then by name. */
export function ofParty(members: Member[], party: Party): Member[] {
  const rank = (member: Member) => rolesOf[party].indexOf(member.role);
  return members
    .filter((member) => member.party === party)
    .sort((a, b) => rank(a) - rank(b) || a.person.name.localeCompare(b.person.name));
}

import { describe, expect, it } from 'vitest';
import type { Member } from '@/shared/api';
import { ofParty } from './members';

function member(name: string, party: 'client' | 'vendor', role: Member['role']): Member {
  return { id: name, person: { id: name, name, email: '' }, party, role } as Member;
}

describe('The people of a side', () => {
  it('are listed with managers first, then by name', () => {
    const members = [
      member('Zoe', 'vendor', 'vendor_member'),
      member('Anna', 'client', 'client_manager'),
      member('Bao', 'vendor', 'vendor_member'),
      member('Linh', 'vendor', 'vendor_manager'),
    ];
    expect(ofParty(members, 'vendor').map(({ id }) => id)).toEqual(['Linh', 'Bao', 'Zoe']);
  });
});

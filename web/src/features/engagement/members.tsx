import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { applyOptimistically, client, ifMatch, type Member, type Role } from '@/shared/api';
import { toastProblem } from '@/shared/ui';
import { membersQuery } from './api';

interface MemberPage {
  items: Member[];
  next: string | null;
}

/** Writes on members: shown at once, taken back when the server refuses. A removal offers its undo. */
export function useMemberChanges(engagement: string) {
  const { t } = useTranslation('engagement');
  const queries = useQueryClient();
  const { queryKey } = membersQuery(engagement);
  const refresh = () => queries.invalidateQueries({ queryKey });

  const guarded = async (change: (items: Member[]) => Member[], send: () => Promise<unknown>) => {
    const undo = applyOptimistically<MemberPage>(queries, queryKey, (page) => ({ ...page, items: change(page.items) }));
    try {
      await send();
      return true;
    } catch (error) {
      undo();
      toastProblem(error);
      return false;
    } finally {
      void refresh();
    }
  };

  const changeRole = (member: Member, role: Role) => {
    const params = { path: { engagement, member: member.id }, header: ifMatch(member.version) };
    return guarded(
      (items) => items.map((item) => (item.id === member.id ? { ...item, role } : item)),
      () =>
        client.PATCH('/engagements/{engagement}/members/{member}', {
          params,
          body: { role },
        }),
    );
  };

  const add = async (person: string, role: Role) => {
    const body = { person_id: person, role };
    await client.POST('/engagements/{engagement}/members', { params: { path: { engagement } }, body });
    await refresh();
  };

  const remove = async (member: Member) => {
    const params = { path: { engagement, member: member.id }, header: ifMatch(member.version) };
    const done = await guarded(
      (items) => items.filter((item) => item.id !== member.id),
      () => client.DELETE('/engagements/{engagement}/members/{member}', { params, headers: ifMatch(member.version) }),
    );
    if (done) offerUndo(member);
  };

  const offerUndo = (member: Member) => {
    const undo = () => {
      notifications.hide(id);
      add(member.person.id, member.role).catch(toastProblem);
    };
    const id = notifications.show({
      color: 'accent',
      autoClose: 10_000,
      message: (
        <>
          {t('people.removed', { name: member.person.name })}{' '}
          <Button variant="subtle" size="compact-sm" onClick={undo}>
            {t('people.undo')}
          </Button>
        </>
      ),
    });
  };

  return { changeRole, remove, add };
}

import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Engagement, Scope } from '@/shared/api';
import { type Command, useCommands } from '@/shared/commands';
import { putSeen } from '../api';
import { newsIn, unreadOf } from '../model/news';
import { type ClauseKind, kinds } from '../model/sections';
import type { useScopeEdits } from './useScopeEdits';

export function adderOf(kind: ClauseKind) {
  return `scope-add-${kind}`;
}

interface Page {
  engagement: Engagement;
  scope: Scope;
  edits: ReturnType<typeof useScopeEdits>;
  canEdit: boolean;
  go: (step: 1 | -1) => void;
  handOver: () => void;
}

/** What can be done with the draft, for the palette and the keyboard. */
export function useScopeCommands({ engagement, scope, edits, canEdit, go, handOver }: Page) {
  const { t } = useTranslation('scope');
  const queries = useQueryClient();
  const { id, vendor } = engagement;
  const commands = useMemo(() => {
    const denied = canEdit ? undefined : t('may_not_edit');
    const nothing = newsIn(scope).length > 0 ? undefined : t('no_news');
    const unread = unreadOf(scope) > 0;
    const command = (name: string, run: () => void, shortcut?: string, disabled?: string): Command => ({
      ...{ id: `scope.${name}`, title: t(`command.${name}`), group: t('scope_title'), run, shortcut, disabled },
    });
    const add = (kind: ClauseKind) =>
      command(`add_${kind}`, () => document.getElementById(adderOf(kind))?.focus(), undefined, denied);
    const turn = scope.turn !== null && scope.turn !== scope.party ? t('not_your_turn') : undefined;
    const alone = vendor === null ? t('turn.no_vendor') : undefined;
    return [
      command('next', () => go(1), 'n', nothing),
      command('previous', () => go(-1), 'shift+n', nothing),
      command('seen', () => void putSeen(queries, id, scope.as_of), 'x', unread ? undefined : nothing),
      command('hand_over', handOver, 'h', denied ?? alone ?? turn),
      command('undo', edits.undo, 'mod+z', denied ?? (edits.canUndo ? undefined : t('nothing_to_undo'))),
      {
        ...command('redo', edits.redo, 'mod+y', denied ?? (edits.canRedo ? undefined : t('nothing_to_redo'))),
        alias: 'mod+shift+z',
      },
      ...kinds.map(add),
      command('print', () => window.print()),
    ];
  }, [t, queries, id, vendor, scope, edits, canEdit, go, handOver]);
  useCommands(commands);
}

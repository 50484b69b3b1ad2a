import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconDots, IconSwitchHorizontal, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ClauseView } from '@/shared/api';
import { formatRelative } from '@/shared/time';
import { Face } from '@/shared/ui';
import { siblingsOf } from '../model/sections';
import { useScopePage } from '../state/ScopeContext';
import type { Reorder } from '../state/useReorder';
import styles from './ClauseTools.module.css';
import { CommentButton } from './CommentButton';
import { undoToast } from './undoToast';

interface Props {
  clause: ClauseView;
  number: string;
  at: number;
  reorder: Reorder;
}

/** Who changed it last, its comments, and what can be done with it. */
export function ClauseTools({ clause, number, at, reorder }: Props) {
  const { t } = useTranslation('scope');
  const { edits, canEdit } = useScopePage();
  const { changed_by: name, changed_party: party } = clause;
  const who =
    name && t('changed_by', { name, side: t(`common:party.${party}`), when: formatRelative(clause.changed_at) });
  const remove = () =>
    edits.remove(clause.id, (entry) => undoToast(t('removed', { title: clause.title }), () => edits.takeBack(entry)));
  return (
    <div className={styles.tools} data-no-print>
      {who && (
        <Tooltip label={who}>
          <span className={styles.who} role="img" aria-label={who}>
            <Face name={name} party={party} size={22} />
          </span>
        </Tooltip>
      )}
      <CommentButton topic={clause.id} count={clause.open_comments} label={number} />
      {canEdit && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" aria-label={t('more', { number })}>
              <IconDots size={16} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconArrowUp size={15} />} onClick={() => reorder.nudge(at, -1)}>
              {t('move_up')}
            </Menu.Item>
            <Menu.Item leftSection={<IconArrowDown size={15} />} onClick={() => reorder.nudge(at, 1)}>
              {t('move_down')}
            </Menu.Item>
            {siblingsOf(clause.kind).map((kind) => (
              <Menu.Item
                key={kind}
                leftSection={<IconSwitchHorizontal size={15} />}
                onClick={() => edits.save(clause.id, { kind }, { kind: clause.kind })}
              >
                {t('move_to', { section: t(`section.${kind}`) })}
              </Menu.Item>
            ))}
            <Menu.Divider />
            <Menu.Item color="red" leftSection={<IconTrash size={15} />} onClick={remove}>
              {t('remove')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </div>
  );
}

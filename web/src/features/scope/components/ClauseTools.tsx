import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconDots, IconSwitchHorizontal, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ClauseView } from '@/shared/api';
import { siblingsOf } from '../model/sections';
import { useScopePage } from '../state/ScopeContext';
import type { Reorder } from '../state/useReorder';
import styles from './ClauseTools.module.css';
import { CommentButton } from './CommentButton';
import { LastChange } from './LastChange';
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
  const remove = () =>
    edits.remove(clause.id, (entry) => undoToast(t('removed', { title: clause.title }), () => edits.takeBack(entry)));
  return (
    <div className={styles.tools} data-no-print>
      <LastChange clause={clause} />
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

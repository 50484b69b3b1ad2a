import { ActionIcon, Select, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { normalLag } from '../../model/duration';
import type { Link, LinkType } from '../../model/types';
import { usePlanPage } from '../../state/PlanContext';
import type { LinkSide } from './LinkSection';
import styles from './TaskPanel.module.css';

const TYPES: LinkType[] = ['FS', 'SS', 'FF', 'SF'];

/** One link: to whom, of which kind, with which lag. */
export function LinkRow({ link, side }: { link: Link; side: LinkSide }) {
  const { t } = useTranslation('plan');
  const { outline, canEdit, act, openTask } = usePlanPage();
  const [wrong, setWrong] = useState(false);
  const other =
    outline.tasks[outline.byId.get(side === 'predecessors' ? link.predecessor_id : link.successor_id) ?? -1];
  const own = side === 'predecessors' ? link.successor_id : link.predecessor_id;
  if (!other) return null;
  const put = (part: Partial<Pick<Link, 'type' | 'lag'>>) =>
    act(t('step.relink', { task: other.name }), { put_links: [{ ...link, ...part }] }, own);
  const keepLag = (text: string) => {
    const lag = normalLag(text);
    setWrong(lag === null);
    if (lag !== null && lag !== link.lag) put({ lag });
  };
  return (
    <div className={styles.link}>
      <button type="button" className={styles.other} onClick={() => openTask(other)} title={other.name}>
        <span className={styles.number}>{other.uid}</span> {other.name}
      </button>
      <Select
        size="xs"
        aria-label={t('panel.link_type', { task: other.name })}
        value={link.type}
        disabled={!canEdit}
        onChange={(value) => value && put({ type: value as LinkType })}
        data={TYPES.map((value) => ({ value, label: value }))}
        renderOption={({ option }) => `${option.value} – ${t(`link.${option.value}`)}`}
        comboboxProps={{ width: 190, position: 'bottom-end' }}
      />
      <TextInput
        key={link.lag}
        size="xs"
        aria-label={t('panel.lag', { task: other.name })}
        placeholder={t('panel.lag_hint')}
        defaultValue={link.lag}
        disabled={!canEdit}
        error={wrong}
        onBlur={(event) => keepLag(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && keepLag(event.currentTarget.value)}
      />
      {canEdit && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size={28}
          aria-label={t('panel.unlink', { task: other.name })}
          onClick={(event) => {
            focusAddField(event.currentTarget);
            act(t('step.unlink', { task: other.name }), { remove_links: [link.id] }, own);
          }}
        >
          <IconX size={15} />
        </ActionIcon>
      )}
    </div>
  );
}

/** The row goes; the keyboard stays in its list. */
function focusAddField(button: HTMLElement) {
  const fields = button.closest('fieldset')?.querySelectorAll<HTMLInputElement>('input[aria-haspopup=listbox]');
  fields?.item(fields.length - 1).focus();
}

import { IconGripVertical } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClauseView } from '@/shared/api';
import { useScopePage } from '../state/ScopeContext';
import { anchorOf } from '../state/useNews';
import type { Reorder } from '../state/useReorder';
import { adderOf } from '../state/useScopeCommands';
import { ClauseDifference } from './ClauseDifference';
import { ClauseFields } from './ClauseFields';
import styles from './ClauseItem.module.css';
import { ClauseTools } from './ClauseTools';
import { CriteriaTable } from './CriteriaTable';
import { GrowingField } from './GrowingField';

interface Props {
  clause: ClauseView;
  number: string;
  at: number;
  reorder: Reorder;
}

/** One clause, edited where it stands; its edge has the colour of the side that changed it last, none when both agreed it so. */
export function ClauseItem({ clause, number, at, reorder }: Props) {
  const { t } = useTranslation('scope');
  const { edits, canEdit, focusedNews } = useScopePage();
  const move = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    reorder.nudge(at, event.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    <li
      id={anchorOf(clause.id)}
      tabIndex={-1}
      className={styles.clause}
      data-party={clause.agreed_in === null ? clause.changed_party : undefined}
      data-change={clause.change}
      data-focused={focusedNews === clause.id}
      data-drop={reorder.target === at ? 'before' : reorder.target === at + 1 ? 'after' : undefined}
      {...reorder.row(at)}
    >
      {canEdit && (
        <span className={styles.handle} {...reorder.handle(clause.id)} title={t('drag')} aria-hidden="true">
          <IconGripVertical size={15} />
        </span>
      )}
      <span className={styles.number}>{number}</span>
      <div className={styles.body}>
        <div className={styles.title}>
          <GrowingField
            label={t('field_of.title', { number })}
            value={clause.title}
            maxLength={500}
            required
            readOnly={!canEdit}
            onSave={(title, base) => edits.save(clause.id, { title }, { title: base })}
            onEnter={() => document.getElementById(adderOf(clause.kind))?.focus()}
            onKeyDown={move}
          />
        </div>
        {(canEdit || clause.text) && (
          <div className={styles.text} data-empty={clause.text === ''}>
            <GrowingField
              lines
              label={t('field_of.text', { number })}
              placeholder={t(`placeholder.text`)}
              value={clause.text}
              maxLength={20_000}
              readOnly={!canEdit}
              onSave={(text, base) => edits.save(clause.id, { text }, { text: base })}
            />
          </div>
        )}
        <ClauseFields clause={clause} number={number} />
        {clause.kind === 'deliverable' && <CriteriaTable clause={clause} number={number} />}
        <ClauseDifference clause={clause} />
      </div>
      <ClauseTools clause={clause} number={number} at={at} reorder={reorder} />
    </li>
  );
}

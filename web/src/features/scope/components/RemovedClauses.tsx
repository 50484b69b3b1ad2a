import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RemovedClause } from '@/shared/api';
import { When } from '@/shared/ui';
import type { ClauseKind } from '../model/sections';
import { useScopePage } from '../state/ScopeContext';
import { anchorOf } from '../state/useNews';
import styles from './RemovedClauses.module.css';

/** What others took out since I last looked; it can be put back. */
export function RemovedClauses({ kind }: { kind: ClauseKind }) {
  const { t } = useTranslation('scope');
  const { scope, canEdit, edits, focusedNews } = useScopePage();
  const removed = scope.removed.filter(({ clause }) => clause.kind === kind);
  const putBack = ({ clause }: RemovedClause) => {
    const { position: _, ...terms } = clause;
    edits.add(terms);
  };
  return removed.map((one) => (
    <div
      key={one.clause.id}
      id={anchorOf(one.clause.id)}
      tabIndex={-1}
      className={styles.removed}
      data-focused={focusedNews === one.clause.id}
      data-no-print
    >
      <del className={styles.title}>{one.clause.title}</del>
      <span className={styles.who}>
        {t('news.removed', { name: one.removed_by, side: t(`common:party.${one.removed_party}`) })}{' '}
        <When at={one.removed_at} />
      </span>
      {canEdit && (
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<IconArrowBackUp size={14} />}
          onClick={() => putBack(one)}
        >
          {t('put_back')}
        </Button>
      )}
    </div>
  ));
}

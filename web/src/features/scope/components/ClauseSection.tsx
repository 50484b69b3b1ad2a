import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { clausesOf } from '../model/clauses';
import { type ClauseKind, kinds, numberOf } from '../model/sections';
import { useScopePage } from '../state/ScopeContext';
import { useReorder } from '../state/useReorder';
import { AddClause } from './AddClause';
import { ClauseItem } from './ClauseItem';
import styles from './ClauseSection.module.css';
import { RemovedClauses } from './RemovedClauses';

/** One section of the document: what it is for, its clauses, and a line to write the next. */
export function ClauseSection({ kind, startsHere }: { kind: ClauseKind; startsHere: boolean }) {
  const { t } = useTranslation('scope');
  const { scope, canEdit, edits } = useScopePage();
  const clauses = clausesOf(scope, kind);
  const reorder = useReorder(
    clauses.map(({ id }) => id),
    edits.move,
  );
  const title = `scope-section-${kind}`;
  return (
    <section className={styles.section} aria-labelledby={title}>
      <Title order={2} id={title} className={styles.title}>
        <span className={styles.number}>{kinds.indexOf(kind) + 1}</span> {t(`section.${kind}`)}
      </Title>
      <p className={styles.help}>{t(`section_help.${kind}`)}</p>
      {clauses.length > 0 && (
        <ol className={styles.list}>
          {clauses.map((clause, at) => (
            <ClauseItem key={clause.id} clause={clause} number={numberOf(kind, at)} reorder={reorder} at={at} />
          ))}
        </ol>
      )}
      <RemovedClauses kind={kind} />
      {clauses.length === 0 && !canEdit && <p className={styles.none}>{t('none_yet')}</p>}
      {canEdit && <AddClause kind={kind} startsHere={startsHere} />}
    </section>
  );
}

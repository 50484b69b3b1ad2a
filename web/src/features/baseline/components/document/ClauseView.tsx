import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatLocalDay } from '@/shared/time';
import { Side } from '@/shared/ui';
import { type DocumentClause, inOrder, type SignedDocument } from '../../model/document';
import styles from './Document.module.css';

interface Props {
  clause: DocumentClause & { id: string };
  document: SignedDocument;
}

export function ClauseView({ number, clause, document }: Props & { number: string }) {
  return (
    <li className={styles.clause}>
      <div className={styles.title}>
        <span className={styles.place}>{number}</span>
        <strong>{clause.title}</strong>
        {clause.owner && <Side party={clause.owner} />}
        <Due clause={clause} document={document} />
      </div>
      {clause.text && <p className={styles.text}>{clause.text}</p>}
      <Measure clause={clause} />
      <Criteria clause={clause} />
    </li>
  );
}

/** The promised day, and beside it the day of the plan where that is another one. */
function Due({ clause, document }: Props) {
  const { t } = useTranslation('baseline');
  const planned = clause.task_id ? document.dates?.[clause.task_id]?.finish?.slice(0, 10) : undefined;
  if (!clause.due && !planned) return null;
  return (
    <span className={styles.due}>
      {clause.due && t('document.due', { day: formatLocalDay(clause.due) })}
      {planned && planned !== clause.due && (
        <span className={styles.planned}>{t('document.planned', { day: formatLocalDay(planned) })}</span>
      )}
    </span>
  );
}

function Measure({ clause: { measure, target } }: { clause: DocumentClause }) {
  const { t } = useTranslation('baseline');
  if (!measure && !target) return null;
  return (
    <dl className={styles.measure}>
      <div>
        <dt>{t('field.measure')}</dt>
        <dd>{measure || '–'}</dd>
      </div>
      <div>
        <dt>{t('field.target')}</dt>
        <dd>{target || '–'}</dd>
      </div>
    </dl>
  );
}

function Criteria({ clause }: { clause: DocumentClause }) {
  const { t } = useTranslation('baseline');
  const criteria = inOrder(clause.criteria);
  if (criteria.length === 0) return null;
  return (
    <Table className={styles.criteria} aria-label={t('document.criteria_of', { title: clause.title })}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('document.criterion')}</Table.Th>
          <Table.Th>{t('document.check')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {criteria.map(({ id, statement, check }) => (
          <Table.Tr key={id}>
            <Table.Td>{statement}</Table.Td>
            <Table.Td>{check || '–'}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

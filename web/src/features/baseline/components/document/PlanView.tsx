import { Table } from '@mantine/core';
import { IconSquareRotated } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatLocalDay } from '@/shared/time';
import { type DocumentTask, finishOf, inOrder, type SignedDocument } from '../../model/document';
import styles from './Document.module.css';

type Row = DocumentTask & { id: string };

/** The milestones at once, every task on demand; the statement of work prints them all. */
export function PlanView({ document }: { document: SignedDocument }) {
  const { t } = useTranslation('baseline');
  const tasks = useMemo(() => inOrder(document.plan.tasks), [document]);
  const milestones = tasks.filter(({ milestone }) => milestone);
  const finish = finishOf(document);
  return (
    <>
      <p className={styles.text}>
        {t('document.tasks', { count: tasks.length })}
        {finish && ` · ${t('document.finish', { day: formatLocalDay(finish) })}`}
      </p>
      {milestones.length > 0 && <Rows label={t('document.milestones')} rows={milestones} document={document} />}
      <details className={styles.all}>
        <summary>{t('document.all_tasks')}</summary>
        <Rows label={t('document.all_tasks')} rows={tasks} document={document} />
      </details>
    </>
  );
}

function Rows({ label, rows, document }: { label: string; rows: Row[]; document: SignedDocument }) {
  const { t } = useTranslation('baseline');
  const day = (minute: string | null | undefined) => (minute ? formatLocalDay(minute) : '');
  return (
    <Table className={styles.money} aria-label={label}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('moved.task')}</Table.Th>
          <Table.Th>{t('document.start')}</Table.Th>
          <Table.Th>{t('document.end')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((task) => (
          <Table.Tr key={task.id}>
            <Table.Td>
              {task.milestone && <IconSquareRotated className={styles.diamond} size={12} aria-hidden="true" />}
              {task.name}
            </Table.Td>
            <Table.Td>{task.milestone ? '' : day(document.dates?.[task.id]?.start)}</Table.Td>
            <Table.Td>{day(document.dates?.[task.id]?.finish)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportReport } from '../../model/types';
import { Cut } from './DifferenceLists';
import styles from './Import.module.css';

/** Every row that fails: where, what it says, and why that cannot be read. */
export function ProblemTable({ problems, total }: { problems: ImportReport['problems']; total: number }) {
  const { t } = useTranslation('plan');
  return (
    <>
      <Table verticalSpacing={4} stickyHeader>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('import.line')}</Table.Th>
            <Table.Th>{t('import.field')}</Table.Th>
            <Table.Th>{t('import.says')}</Table.Th>
            <Table.Th>{t('import.why')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {problems.map((problem, index) => (
            <Table.Tr key={index}>
              <Table.Td>{problem.line ?? (problem.uid === null ? '' : `#${problem.uid}`)}</Table.Td>
              <Table.Td>{t(`csv.${problem.field}`, { defaultValue: problem.field })}</Table.Td>
              <Table.Td className={styles.text}>
                <code>{problem.text}</code>
              </Table.Td>
              <Table.Td>{problem.message}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Cut shown={problems.length} total={total} />
    </>
  );
}

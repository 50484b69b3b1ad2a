import { Button, Group, Select, Table } from '@mantine/core';
import { IconSparkles } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { CSV_FIELDS, type CsvField, fieldOf, missingFields } from '../../model/mapping';
import styles from './Import.module.css';
import type { Import } from './useImport';

/** Says what each column of the file means; what the headers give away is filled in already. */
export function ColumnStep({ flow }: { flow: Import }) {
  const { t } = useTranslation('plan');
  const { report, mapping, assignColumn } = flow;
  if (!report) return null;
  const missing = missingFields(mapping);
  const fields = CSV_FIELDS.map((field) => ({ value: field, label: t(`csv.${field}`) }));
  return (
    <>
      <p className={styles.quiet}>{t('import.columns_lead')}</p>
      <div className={styles.scroll}>
        <Table stickyHeader highlightOnHover verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('import.column')}</Table.Th>
              <Table.Th>{t('import.sample')}</Table.Th>
              <Table.Th w={230}>{t('import.means')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {report.columns.map((column) => (
              <Table.Tr key={column.header}>
                <Table.Th scope="row">{column.header}</Table.Th>
                <Table.Td className={styles.sample}>{column.sample.filter(Boolean).join(' · ')}</Table.Td>
                <Table.Td>
                  <Select
                    size="xs"
                    clearable={column.field === null}
                    aria-label={t('import.meaning_of', { column: column.header })}
                    placeholder={t('import.ignored')}
                    value={fieldOf(mapping, column.header)}
                    onChange={(value) => assignColumn(column.header, value as CsvField | null)}
                    data={fields}
                    leftSection={
                      column.field && column.field === fieldOf(mapping, column.header) ? (
                        <IconSparkles size={13} />
                      ) : undefined
                    }
                  />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {missing.length > 0 && (
        <p className={styles.missing}>
          {t('import.needs', { fields: missing.map((field) => t(`csv.${field}`)).join(', ') })}
        </p>
      )}
      <Group justify="space-between" mt="md">
        <Button variant="default" onClick={flow.restart}>
          {t('import.other_file')}
        </Button>
        <Button onClick={() => void flow.check()} loading={flow.progress !== null} disabled={missing.length > 0}>
          {t('import.check')}
        </Button>
      </Group>
    </>
  );
}

import { Button, Group, Tabs } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ChangedList, NameList } from './DifferenceLists';
import styles from './Import.module.css';
import { ProblemTable } from './ProblemTable';
import type { Import } from './useImport';

/** What the import would do, before it does: rows that fail, and the differences task by task. */
export function CheckStep({ flow }: { flow: Import }) {
  const { t } = useTranslation('plan');
  const { report, file } = flow;
  if (!report) return null;
  const csv = report.format === 'csv';
  const failing = report.problem_count > 0;
  const nothing = report.added_count + report.changed_count + report.removed_count === 0;
  const same = nothing && report.links_added + report.links_removed === 0;
  const counts = {
    problems: report.problem_count,
    changed: report.changed_count,
    added: report.added_count,
    removed: report.removed_count,
  };
  const tabs = (['problems', 'changed', 'added', 'removed'] as const).filter((tab) => counts[tab] > 0);
  return (
    <>
      <p className={styles.lead}>{t('import.read', { file: file?.name, count: report.tasks_in_file })}</p>
      {!failing && (
        <ul className={styles.counts}>
          {(['added', 'changed', 'removed'] as const).map((kind) => (
            <li key={kind} data-kind={kind}>
              <b>{counts[kind]}</b> {t(`import.count.${kind}`)}
            </li>
          ))}
          <li>
            <b>{report.unchanged}</b> {t('import.count.unchanged')}
          </li>
          <li>
            <b>
              +{report.links_added} −{report.links_removed}
            </b>{' '}
            {t('import.count.links')}
          </li>
        </ul>
      )}
      {failing && (
        <p className={styles.missing} role="alert">
          <IconAlertTriangle size={16} aria-hidden="true" /> {t('import.rows_fail', { count: report.problem_count })}
        </p>
      )}
      {same && !failing && <p>{t('import.same')}</p>}
      {tabs.length > 0 && (
        <Tabs key={tabs.join()} defaultValue={tabs[0]}>
          <Tabs.List>
            {tabs.map((tab) => (
              <Tabs.Tab key={tab} value={tab}>
                {t(`import.tab.${tab}`)} ({counts[tab]})
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <div className={styles.scroll}>
            <Tabs.Panel value="problems">
              <ProblemTable problems={report.problems} total={report.problem_count} />
            </Tabs.Panel>
            <Tabs.Panel value="changed">
              <ChangedList tasks={report.changed} total={report.changed_count} />
            </Tabs.Panel>
            <Tabs.Panel value="added">
              <NameList tasks={report.added} total={report.added_count} />
            </Tabs.Panel>
            <Tabs.Panel value="removed">
              <NameList tasks={report.removed} total={report.removed_count} />
            </Tabs.Panel>
          </div>
        </Tabs>
      )}
      <Group justify="space-between" mt="md">
        <Button variant="default" onClick={() => (csv ? flow.setStep('columns') : flow.restart())}>
          {t(csv ? 'import.back_to_columns' : 'import.other_file')}
        </Button>
        <Button onClick={() => void flow.apply()} loading={flow.progress !== null} disabled={failing || same}>
          {t('import.apply')}
        </Button>
      </Group>
    </>
  );
}

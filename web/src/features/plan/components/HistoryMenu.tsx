import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { usePlanPage } from '../state/PlanContext';

const SHOWN = 12;

/** What was done here, newest first: the pile that undo takes from. */
export function HistoryMenu() {
  const { t } = useTranslation('plan');
  const { history, undo, redo } = usePlanPage();
  const done = [...history.done].reverse().slice(0, SHOWN);
  return (
    <Menu position="bottom-start" width={320}>
      <Menu.Target>
        <Tooltip label={t('history.title')}>
          <ActionIcon variant="subtle" color="gray" size={30} aria-label={t('history.title')}>
            <IconHistory size={18} stroke={1.7} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('history.title')}</Menu.Label>
        {history.undone.length > 0 && (
          <Menu.Item onClick={redo}>{t('history.redo', { step: history.undone.at(-1)?.label })}</Menu.Item>
        )}
        {done.length === 0 && <Menu.Item disabled>{t('history.empty')}</Menu.Item>}
        {done.map((step, index) => (
          <Menu.Item key={step.entry} onClick={index === 0 ? undo : undefined} disabled={index > 0}>
            {index === 0 ? t('history.undo', { step: step.label }) : step.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

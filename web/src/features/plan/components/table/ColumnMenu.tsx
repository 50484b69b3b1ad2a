import { ActionIcon, Checkbox, Menu, ScrollArea, Tooltip } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { COLUMNS, type ColumnKey, GANTT_COLUMNS, TABLE_COLUMNS } from '../../model/columns';
import { usePlanPage } from '../../state/PlanContext';

/** Which columns to show; the choice is in the address. */
export function ColumnMenu() {
  const { t } = useTranslation('plan');
  const { view, changeView } = usePlanPage();
  const standard = view.view === 'table' ? TABLE_COLUMNS : GANTT_COLUMNS;
  const shown = new Set<string>(view.columns ?? standard);
  const toggle = (key: ColumnKey) => {
    const keys = COLUMNS.map((column) => column.key).filter((one) => (one === key ? !shown.has(one) : shown.has(one)));
    changeView({ columns: keys.includes('name') ? keys : ['name', ...keys] });
  };
  return (
    <Menu position="bottom-end" width={230} closeOnItemClick={false}>
      <Menu.Target>
        <Tooltip label={t('columns')}>
          <ActionIcon variant="subtle" color="gray" size={30} aria-label={t('columns')}>
            <IconColumns3 size={18} stroke={1.7} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => changeView({ columns: null })}>{t('columns_standard')}</Menu.Item>
        <Menu.Divider />
        <ScrollArea.Autosize mah={320}>
          {COLUMNS.map(({ key }) => (
            <Menu.Item
              key={key}
              role="menuitemcheckbox"
              aria-checked={shown.has(key)}
              disabled={key === 'name'}
              onClick={() => toggle(key)}
              leftSection={<Checkbox.Indicator size="xs" checked={shown.has(key)} />}
            >
              {key === 'uid' ? t('number') : t(`column.${key}`)}
            </Menu.Item>
          ))}
        </ScrollArea.Autosize>
      </Menu.Dropdown>
    </Menu>
  );
}

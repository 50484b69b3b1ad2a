import { Divider, SegmentedControl } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconIndentDecrease,
  IconIndentIncrease,
  IconPlus,
  IconStackBack,
  IconTrash,
  IconZoomIn,
  IconZoomOut,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { nearestPreset, ZOOM_PRESETS, type ZoomPreset } from '../model/scale';
import { usePlanPage } from '../state/PlanContext';
import { CommandButton } from './CommandButton';
import { FilterBox } from './FilterBox';
import { HistoryMenu } from './HistoryMenu';
import { MoreMenu } from './MoreMenu';
import { ColumnMenu } from './table/ColumnMenu';
import styles from './Workspace.module.css';

const SIZE = 18;
const STROKE = 1.7;

/** What is done most, within reach; the rest is in the menu and the palette. */
export function Toolbar() {
  const { t } = useTranslation('plan');
  const { view, changeView, canEdit } = usePlanPage();
  return (
    <div className={styles.toolbar} role="toolbar" aria-label={t('toolbar')}>
      <SegmentedControl
        size="xs"
        value={view.view}
        onChange={(value) => changeView({ view: value === 'table' ? 'table' : 'gantt' }, 'push')}
        data={[
          { value: 'gantt', label: t('command.gantt') },
          { value: 'table', label: t('command.table') },
        ]}
        aria-label={t('view')}
      />
      {canEdit && (
        <div className={styles.group}>
          <Divider orientation="vertical" />
          <CommandButton id="plan.insert">
            <IconPlus size={SIZE} stroke={STROKE} />
          </CommandButton>
          <CommandButton id="plan.outdent">
            <IconIndentDecrease size={SIZE} stroke={STROKE} />
          </CommandButton>
          <CommandButton id="plan.indent">
            <IconIndentIncrease size={SIZE} stroke={STROKE} />
          </CommandButton>
          <CommandButton id="plan.remove">
            <IconTrash size={SIZE} stroke={STROKE} />
          </CommandButton>
          <Divider orientation="vertical" />
          <CommandButton id="plan.undo">
            <IconArrowBackUp size={SIZE} stroke={STROKE} />
          </CommandButton>
          <CommandButton id="plan.redo">
            <IconArrowForwardUp size={SIZE} stroke={STROKE} />
          </CommandButton>
          <HistoryMenu />
        </div>
      )}
      <FilterBox />
      <div className={styles.push} />
      {view.view === 'gantt' && (
        <CommandButton id="plan.baseline" pressed={view.baseline}>
          <IconStackBack size={SIZE} stroke={STROKE} />
        </CommandButton>
      )}
      {view.view === 'gantt' && <ZoomControl />}
      <span className={styles.columns} data-view={view.view}>
        <ColumnMenu />
      </span>
      <MoreMenu />
    </div>
  );
}

function ZoomControl() {
  const { t } = useTranslation('plan');
  const { view, changeView } = usePlanPage();
  const presets = Object.keys(ZOOM_PRESETS) as ZoomPreset[];
  return (
    <div className={styles.group}>
      <CommandButton id="plan.zoom_out">
        <IconZoomOut size={SIZE} stroke={STROKE} />
      </CommandButton>
      <SegmentedControl
        size="xs"
        className={styles.presets}
        value={view.pxPerDay === 'fit' ? 'fit' : nearestPreset(view.pxPerDay)}
        onChange={(value) => changeView({ pxPerDay: value === 'fit' ? 'fit' : ZOOM_PRESETS[value as ZoomPreset] })}
        data={[
          ...presets.map((value) => ({ value, label: t(`zoom.${value}`) })),
          { value: 'fit', label: t('zoom.fit') },
        ]}
        aria-label={t('zoom.label')}
      />
      <CommandButton id="plan.zoom_in">
        <IconZoomIn size={SIZE} stroke={STROKE} />
      </CommandButton>
    </div>
  );
}

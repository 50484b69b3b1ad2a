import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { EstimateForm } from '../../model/estimate';
import type { Task, TaskPut } from '../../model/types';
import { usePlanPage } from '../../state/PlanContext';
import { PanelField } from '../panel/PanelField';
import panel from '../panel/TaskPanel.module.css';
import { confidences } from './confidences';
import { ShapeControl } from './ShapeControl';

interface Props {
  task: Task;
  form: EstimateForm;
  put: (fields: Omit<TaskPut, 'id' | 'version'>) => void;
}

/** The estimate as it is saved; each field saves itself when left. */
export function SavedFields({ task, form, put }: Props) {
  const { t } = useTranslation('plan');
  const { canEdit } = usePlanPage();
  if (form === 'one') return null;
  return (
    <>
      <div className={panel.triple}>
        <PanelField task={task} column="optimistic" label={form === 'range' ? t('estimate.from') : undefined} />
        {form === 'three' && <PanelField task={task} column="most_likely" />}
        <PanelField task={task} column="pessimistic" label={form === 'range' ? t('estimate.to') : undefined} />
        {form === 'range' && (
          <Select
            size="xs"
            label={t('estimate.confidence')}
            value={String(task.confidence ?? 80)}
            readOnly={!canEdit}
            allowDeselect={false}
            onChange={(value) => put({ confidence: Number(value) })}
            data={confidences(task).map((value) => ({ value: String(value), label: `${value} %` }))}
          />
        )}
      </div>
      <ShapeControl
        value={task.estimate_shape}
        readOnly={!canEdit}
        onChange={(estimate_shape) => put({ estimate_shape })}
      />
    </>
  );
}

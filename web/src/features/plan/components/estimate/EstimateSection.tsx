import { SegmentedControl, Select } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { change } from '../../model/edits';
import { CONFIDENCES, type EstimateForm, formOf, inForm } from '../../model/estimate';
import type { Task, TaskPut } from '../../model/types';
import { usePlanPage } from '../../state/PlanContext';
import { PanelField } from '../panel/PanelField';
import panel from '../panel/TaskPanel.module.css';
import { ShapeSign } from './DensityPicture';
import styles from './Estimate.module.css';
import { EstimatePreview } from './EstimatePreview';

const FORMS: EstimateForm[] = ['one', 'three', 'range'];
const SHAPES: Task['estimate_shape'][] = ['pert', 'triangular', 'lognormal'];

/** How long the task takes, as surely as anybody knows. */
export function EstimateSection({ task }: { task: Task }) {
  const { t } = useTranslation('plan');
  const { plan, canEdit, act } = usePlanPage();
  const said = formOf(task);
  const [form, setForm] = useState(said);
  useEffect(() => setForm(said), [said]);
  const put = (fields: Omit<TaskPut, 'id' | 'version'>) =>
    act(t('step.change', { field: t('panel.estimate'), task: task.name }), change(task, fields), task.id);
  const choose = (next: EstimateForm) => {
    setForm(next);
    put(inForm(task, next, plan));
  };
  if (task.duration_minutes === 0) return null;
  return (
    <fieldset className={panel.fields}>
      <legend>{t('panel.estimate')}</legend>
      <SegmentedControl
        size="xs"
        fullWidth
        value={form}
        readOnly={!canEdit}
        onChange={(value) => choose(value as EstimateForm)}
        data={FORMS.map((value) => ({ value, label: t(`estimate.${value}`) }))}
        aria-label={t('estimate.form')}
      />
      <p className={panel.help}>{t(`estimate.help.${form}`)}</p>
      {form === 'three' && (
        <div className={panel.triple}>
          <PanelField task={task} column="optimistic" />
          <PanelField task={task} column="most_likely" />
          <PanelField task={task} column="pessimistic" />
        </div>
      )}
      {form === 'range' && (
        <div className={panel.triple}>
          <PanelField task={task} column="optimistic" label={t('estimate.from')} />
          <PanelField task={task} column="pessimistic" label={t('estimate.to')} />
          <Select
            size="xs"
            label={t('estimate.confidence')}
            value={String(task.confidence ?? 80)}
            readOnly={!canEdit}
            allowDeselect={false}
            onChange={(value) => put({ confidence: Number(value) })}
            data={confidences(task).map((value) => ({ value: String(value), label: `${value} %` }))}
          />
        </div>
      )}
      {form !== 'one' && (
        <SegmentedControl
          size="xs"
          fullWidth
          value={task.estimate_shape}
          readOnly={!canEdit}
          onChange={(value) => put({ estimate_shape: value as Task['estimate_shape'] })}
          data={SHAPES.map((value) => ({
            value,
            label: (
              <span className={styles.shape}>
                <ShapeSign shape={value} /> {t(`estimate.shape.${value}`)}
              </span>
            ),
          }))}
          aria-label={t('estimate.shape.label')}
        />
      )}
      <EstimatePreview task={task} />
    </fieldset>
  );
}

/** Those on offer and the task's own, which may come from elsewhere. */
function confidences(task: Task): number[] {
  const own = task.confidence === null ? [] : [task.confidence];
  return [...new Set<number>([...CONFIDENCES, ...own])].sort((a, b) => a - b);
}

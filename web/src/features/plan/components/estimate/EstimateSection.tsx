import { SegmentedControl } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { change } from '../../model/edits';
import { type EstimateForm, formOf } from '../../model/estimate';
import { draftOf, type EstimateDraft } from '../../model/estimateDraft';
import type { PlanEdit, Task } from '../../model/types';
import { usePlanPage } from '../../state/PlanContext';
import panel from '../panel/TaskPanel.module.css';
import { DraftFields } from './DraftFields';
import { EstimatePreview } from './EstimatePreview';
import { SavedFields } from './SavedFields';

const FORMS: EstimateForm[] = ['one', 'three', 'range'];

/** How long the task takes, as surely as anybody knows. Another form is a draft until it is kept. */
export function EstimateSection({ task }: { task: Task }) {
  const { t } = useTranslation('plan');
  const { plan, canEdit, act } = usePlanPage();
  const said = formOf(task);
  const [form, setForm] = useState(said);
  const [drafts, setDrafts] = useState<Partial<Record<EstimateForm, EstimateDraft>>>({});
  useEffect(() => {
    setForm(said);
    setDrafts({});
  }, [said, task.id]);
  const save = (edit: PlanEdit) =>
    act(t('step.change', { field: t('panel.estimate'), task: task.name }), edit, task.id);
  if (task.duration_minutes === 0) return null;
  return (
    <fieldset className={panel.fields}>
      <legend>{t('panel.estimate')}</legend>
      <SegmentedControl
        size="xs"
        fullWidth
        value={form}
        readOnly={!canEdit}
        onChange={(value) => setForm(value as EstimateForm)}
        data={FORMS.map((value) => ({ value, label: t(`estimate.${value}`) }))}
        aria-label={t('estimate.form')}
      />
      <p className={panel.help}>{t(`estimate.help.${form}`)}</p>
      {form === said ? (
        <>
          <SavedFields task={task} form={form} put={(fields) => save(change(task, fields))} />
          <EstimatePreview task={task} />
        </>
      ) : (
        <DraftFields
          key={form}
          task={task}
          form={form}
          draft={drafts[form] ?? draftOf(task, form, plan)}
          onDraft={(draft) => setDrafts({ ...drafts, [form]: draft })}
          onKeep={save}
          onGiveUp={() => setForm(said)}
        />
      )}
    </fieldset>
  );
}

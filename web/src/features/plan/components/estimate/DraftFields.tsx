import { Button, Group, Select, TextInput } from '@mantine/core';
import { type FocusEvent, type FormEvent, type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EstimateForm } from '../../model/estimate';
import { type DraftField, type EstimateDraft, FIELDS, readDraft } from '../../model/estimateDraft';
import type { PlanEdit, Task } from '../../model/types';
import { usePlanPage } from '../../state/PlanContext';
import { useTentative } from '../../state/Tentative';
import { fieldName } from '../grid/cellText';
import panel from '../panel/TaskPanel.module.css';
import { confidences } from './confidences';
import { ShapeControl } from './ShapeControl';

interface Props {
  task: Task;
  form: EstimateForm;
  draft: EstimateDraft;
  onDraft: (draft: EstimateDraft) => void;
  onKeep: (edit: PlanEdit) => void;
  onGiveUp: () => void;
}

/** The estimate in another form, in one step: kept when all of it is said, by the button, Enter, or on leaving typed fields. */
export function DraftFields({ task, form, draft, onDraft, onKeep, onGiveUp }: Props) {
  const { t } = useTranslation('plan');
  const { plan } = usePlanPage();
  const [typed, setTyped] = useState(false);
  const outcome = readDraft(task, form, draft, plan);
  const edit = 'edit' in outcome ? outcome.edit : null;
  const note = useTentative(edit);
  const type = (part: Partial<EstimateDraft>) => {
    setTyped(true);
    onDraft({ ...draft, ...part });
  };
  const keep = () => edit && onKeep(edit);
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
    // Going to another field, another form or the buttons is no leaving.
    const own = currentTarget.closest('fieldset');
    if (typed && relatedTarget && !own?.contains(relatedTarget as Node)) keep();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    keep();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onGiveUp();
  };
  const label = (field: DraftField) =>
    form === 'range' ? t(field === 'optimistic' ? 'estimate.from' : 'estimate.to') : fieldName(field, t);
  return (
    <form onSubmit={submit} onBlur={onBlur} onKeyDown={onKeyDown} noValidate>
      <div className={panel.triple}>
        {FIELDS[form].map((field) => (
          <TextInput
            key={field}
            size="xs"
            label={label(field)}
            value={draft[field]}
            error={'wrong' in outcome && outcome.field === field ? t(`wrong.${outcome.wrong}`) : undefined}
            onChange={(event) => type({ [field]: event.currentTarget.value })}
          />
        ))}
        {form === 'range' && (
          <Select
            size="xs"
            label={t('estimate.confidence')}
            value={String(draft.confidence)}
            allowDeselect={false}
            onChange={(value) => type({ confidence: Number(value) })}
            data={confidences(task).map((value) => ({ value: String(value), label: `${value} %` }))}
          />
        )}
      </div>
      <ShapeControl value={draft.shape} onChange={(shape) => type({ shape })} />
      {note && <div className={panel.note}>{note}</div>}
      <Group gap="xs" mt={8}>
        <Button size="compact-xs" type="submit" disabled={!edit}>
          {t(`estimate.keep.${form}`)}
        </Button>
        <Button size="compact-xs" variant="subtle" color="gray" onClick={onGiveUp}>
          {t('estimate.give_up')}
        </Button>
      </Group>
    </form>
  );
}

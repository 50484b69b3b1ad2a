import { likeDuration } from './cellEdit';
import { durationMinutes, normalDuration, type WorkUnits } from './duration';
import { change } from './edits';
import { type EstimateForm, inForm } from './estimate';
import type { PlanEdit, Task } from './types';

/** An estimate in another form, while it is being typed; nothing of it is saved. */
export interface EstimateDraft {
  optimistic: string;
  most_likely: string;
  pessimistic: string;
  confidence: number;
  shape: Task['estimate_shape'];
}

export type DraftField = 'optimistic' | 'most_likely' | 'pessimistic';
export const FIELDS: Record<EstimateForm, readonly DraftField[]> = {
  one: [],
  three: ['optimistic', 'most_likely', 'pessimistic'],
  range: ['optimistic', 'pessimistic'],
};

/** Begins from what was said in the form before. */
export function draftOf(task: Task, form: EstimateForm, units: WorkUnits): EstimateDraft {
  const { optimistic, most_likely, pessimistic, confidence } = inForm(task, form, units);
  return {
    optimistic: optimistic ?? '',
    most_likely: most_likely ?? '',
    pessimistic: pessimistic ?? '',
    confidence: confidence ?? 80,
    shape: task.estimate_shape,
  };
}

/** The one edit that says the estimate in this form; else which field is not complete, or that they do not rise. */
export function readDraft(
  task: Task,
  form: EstimateForm,
  draft: EstimateDraft,
  units: WorkUnits,
): { edit: PlanEdit } | { wrong: 'duration' | 'estimate_order'; field: DraftField } {
  const said = FIELDS[form].map((field) => ({ field, text: likeDuration(task, normalDuration(draft[field].trim())) }));
  let least = 0;
  for (const { field, text } of said) {
    const minutes = text === null ? null : durationMinutes(text, units);
    if (minutes === null) return { wrong: 'duration', field };
    if (minutes < least) return { wrong: 'estimate_order', field };
    least = minutes;
  }
  const times = Object.fromEntries(said.map(({ field, text }) => [field, text]));
  const nothing = { optimistic: null, most_likely: null, pessimistic: null };
  const confidence = form === 'range' ? draft.confidence : null;
  return { edit: change(task, { ...nothing, ...times, confidence, estimate_shape: draft.shape }) };
}

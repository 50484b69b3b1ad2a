import { describe, expect, it } from 'vitest';
import { draftOf, readDraft } from './estimateDraft';
import { planOf } from './testPlan';
import type { Task } from './types';

const plan = planOf(['1 Design 4d']);
const task = (fields: Partial<Task> = {}) => ({ ...(plan.tasks[0] as Task), ...fields });
const three = task({ optimistic: 3 * 480, most_likely: 5 * 480, pessimistic: 8 * 480 });

describe('An estimate that changes its form', () => {
  it('begins from what was said, and becomes one edit', () => {
    const draft = draftOf(three, 'range', plan);
    expect(draft).toMatchObject({ optimistic: '3d', pessimistic: '8d', confidence: 80 });
    expect(readDraft(three, 'range', draft, plan)).toEqual({
      edit: {
        put_tasks: [
          {
            id: 't1',
            version: three.version,
            optimistic: '3d',
            most_likely: null,
            pessimistic: '8d',
            confidence: 80,
            estimate_shape: 'pert',
          },
        ],
      },
    });
  });

  it('takes its shape and confidence along', () => {
    const draft = { ...draftOf(three, 'range', plan), confidence: 90, shape: 'lognormal' as const };
    const outcome = readDraft(three, 'range', draft, plan);
    expect('edit' in outcome && outcome.edit.put_tasks?.[0]).toMatchObject({
      confidence: 90,
      estimate_shape: 'lognormal',
    });
  });

  it('is not complete while a field is empty or cannot be read', () => {
    const draft = { ...draftOf(three, 'three', plan), most_likely: '' };
    expect(readDraft(three, 'three', draft, plan)).toEqual({ wrong: 'duration', field: 'most_likely' });
    const range = { ...draft, optimistic: 'soon' };
    expect(readDraft(three, 'range', range, plan)).toEqual({ wrong: 'duration', field: 'optimistic' });
  });

  it('must rise', () => {
    const draft = { ...draftOf(three, 'range', plan), optimistic: '9d' };
    expect(readDraft(three, 'range', draft, plan)).toEqual({ wrong: 'estimate_order', field: 'pessimistic' });
  });

  it('to one value takes the others away, and nothing else', () => {
    const outcome = readDraft(three, 'one', draftOf(three, 'one', plan), plan);
    expect(outcome).toMatchObject({ edit: { put_tasks: [{ most_likely: null, confidence: null }] } });
  });
});

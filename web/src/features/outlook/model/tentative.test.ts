import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PlanEdit, WhatIfAnswer } from '@/shared/api';
import { TentativeStore } from './tentative';

const edit = (duration: string): PlanEdit => ({ put_tasks: [{ id: 'a', version: 1, duration }] });
const answer = (trials: number) => ({ trials }) as WhatIfAnswer;

/** A server that answers when the test says so, in whichever order. */
function server() {
  const asked: Array<{ edit: PlanEdit; signal: AbortSignal; reply: (answer: WhatIfAnswer) => void }> = [];
  const ask = (question: PlanEdit, signal: AbortSignal) =>
    new Promise<WhatIfAnswer>((reply) => asked.push({ edit: question, signal, reply }));
  return { asked, ask };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('The words about a change under way', () => {
  it('ask once for a hand that is still moving, about where it came to rest', async () => {
    const { asked, ask } = server();
    const store = new TentativeStore(ask);
    for (const days of ['5d', '6d', '7d']) {
      store.tell(edit(days));
      await vi.advanceTimersByTimeAsync(10);
    }
    await vi.advanceTimersByTimeAsync(40);
    expect(asked.map((one) => one.edit)).toEqual([edit('7d')]);
  });

  it('are never those of an older question', async () => {
    const { asked, ask } = server();
    const store = new TentativeStore(ask);
    store.tell(edit('5d'));
    await vi.advanceTimersByTimeAsync(50);
    store.tell(edit('9d'));
    await vi.advanceTimersByTimeAsync(50);
    expect(asked[0]?.signal.aborted).toBe(true);
    asked[1]?.reply(answer(2));
    asked[0]?.reply(answer(1));
    await vi.advanceTimersByTimeAsync(0);
    expect(store.snapshot()).toMatchObject({ edit: edit('9d'), answer: { trials: 2 } });
  });

  it('stay until the next answer, and end with the change', async () => {
    const { asked, ask } = server();
    const store = new TentativeStore(ask);
    store.tell(edit('5d'));
    await vi.advanceTimersByTimeAsync(50);
    asked[0]?.reply(answer(1));
    await vi.advanceTimersByTimeAsync(0);
    store.tell(edit('6d'));
    expect(store.snapshot().answer).toEqual(answer(1));
    store.tell(null);
    await vi.advanceTimersByTimeAsync(100);
    expect(store.snapshot()).toEqual({ edit: null, answer: null, problem: null });
    expect(asked).toHaveLength(1);
  });

  it('say what the server refuses', async () => {
    const store = new TentativeStore(() => Promise.reject(new Error('These links close a circle.')));
    store.tell(edit('5d'));
    await vi.advanceTimersByTimeAsync(50);
    expect(store.snapshot().problem).toEqual(new Error('These links close a circle.'));
  });
});

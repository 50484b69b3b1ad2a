import { describe, expect, it } from 'vitest';
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

/** Lets an answer reach whoever waits for it. */
const heard = () => Promise.resolve().then(() => {});

describe('The words about a change under way', () => {
  it('are asked for at once', () => {
    const { asked, ask } = server();
    new TentativeStore(ask).tell(edit('5d'));
    expect(asked.map((one) => one.edit)).toEqual([edit('5d')]);
  });

  it('are asked for once at a time, then about where the hand has come', async () => {
    const { asked, ask } = server();
    const store = new TentativeStore(ask);
    for (const days of ['5d', '6d', '7d', '8d']) store.tell(edit(days));
    expect(asked).toHaveLength(1);
    asked[0]?.reply(answer(1));
    await heard();
    expect(asked.map((one) => one.edit)).toEqual([edit('5d'), edit('8d')]);
    expect(asked.some((one) => one.signal.aborted)).toBe(false);
  });

  it('say which change they are about', async () => {
    const { asked, ask } = server();
    const store = new TentativeStore(ask);
    store.tell(edit('5d'));
    store.tell(edit('9d'));
    asked[0]?.reply(answer(1));
    await heard();
    expect(store.snapshot()).toMatchObject({ edit: edit('9d'), answered: edit('5d'), answer: { trials: 1 } });
    asked[1]?.reply(answer(2));
    await heard();
    expect(store.snapshot()).toMatchObject({ edit: edit('9d'), answered: edit('9d'), answer: { trials: 2 } });
  });

  it('are not asked for again where the hand has not moved on', async () => {
    const { asked, ask } = server();
    const store = new TentativeStore(ask);
    store.tell(edit('5d'));
    asked[0]?.reply(answer(1));
    await heard();
    store.tell(edit('5d'));
    expect(asked).toHaveLength(1);
  });

  it('stay until the next answer, and end with the change', async () => {
    const { asked, ask } = server();
    const store = new TentativeStore(ask);
    store.tell(edit('5d'));
    asked[0]?.reply(answer(1));
    await heard();
    store.tell(edit('6d'));
    expect(store.snapshot().answer).toEqual(answer(1));
    store.tell(null);
    expect(asked[1]?.signal.aborted).toBe(true);
    asked[1]?.reply(answer(2));
    await heard();
    expect(store.snapshot()).toEqual({ edit: null, answered: null, answer: null, problem: null });
    expect(asked).toHaveLength(2);
  });

  it('are about the next change when the answer about an abandoned one comes late', async () => {
    const { asked, ask } = server();
    const store = new TentativeStore(ask);
    store.tell(edit('5d'));
    store.tell(null);
    store.tell(edit('7d'));
    asked[1]?.reply(answer(2));
    asked[0]?.reply(answer(1));
    await heard();
    expect(store.snapshot()).toMatchObject({ answered: edit('7d'), answer: { trials: 2 } });
  });

  it('say what the server refuses, and ask on', async () => {
    const refused = new Error('These links close a circle.');
    const asked: PlanEdit[] = [];
    const store = new TentativeStore((question) => {
      asked.push(question);
      return Promise.reject(refused);
    });
    store.tell(edit('5d'));
    await heard();
    expect(store.snapshot().problem).toEqual(refused);
    store.tell(edit('6d'));
    expect(asked).toEqual([edit('5d'), edit('6d')]);
  });
});

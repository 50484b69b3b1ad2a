import type { PlanEdit, WhatIfAnswer } from '@/shared/api';

export interface Tentative {
  /** What letting go, or leaving the field, would change; null when nothing is under way. */
  edit: PlanEdit | null;
  answer: WhatIfAnswer | null;
  problem: unknown;
}

type Ask = (edit: PlanEdit, signal: AbortSignal) => Promise<WhatIfAnswer>;

const idle: Tentative = { edit: null, answer: null, problem: null };
/** Shorter than the eye notices, longer than the steps of a hand that is still moving. */
const pauseMs = 40;

/**
 * Asks what a change would do while it is being made: one question at a time, and the newest wins. Kept outside of the
 * page's state, so that an answer redraws the words about it and not the plan.
 */
export class TentativeStore {
  private state = idle;
  private readonly listeners = new Set<() => void>();
  private asking: AbortController | null = null;
  private timer = 0;
  private told = 'null';

  constructor(private readonly ask: Ask) {}

  readonly snapshot = () => this.state;

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  readonly tell = (edit: PlanEdit | null) => {
    const question = JSON.stringify(edit);
    if (question === this.told) return;
    this.told = question;
    this.stop();
    // The last answer stays until the next one, so that a drag does not flicker.
    this.show(edit ? { ...this.state, edit } : idle);
    if (edit) this.timer = window.setTimeout(() => void this.question(edit), pauseMs);
  };

  readonly stop = () => {
    window.clearTimeout(this.timer);
    this.asking?.abort();
  };

  private async question(edit: PlanEdit) {
    const asking = new AbortController();
    this.asking = asking;
    const settle = (part: Partial<Tentative>) => {
      if (!asking.signal.aborted) this.show({ ...idle, edit, ...part });
    };
    await this.ask(edit, asking.signal).then(
      (answer) => settle({ answer }),
      (problem: unknown) => settle({ problem }),
    );
  }

  private show(state: Tentative) {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}

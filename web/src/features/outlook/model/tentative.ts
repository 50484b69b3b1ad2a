import type { PlanEdit, WhatIfAnswer } from '@/shared/api';

export interface Tentative {
  /** What letting go, or leaving the field, would change; null when nothing is under way. */
  edit: PlanEdit | null;
  /** The change that the answer, or the problem, is about: while the hand moves, one of a moment ago. */
  answered: PlanEdit | null;
  answer: WhatIfAnswer | null;
  problem: unknown;
}

type Ask = (edit: PlanEdit, signal: AbortSignal) => Promise<WhatIfAnswer>;

const idle: Tentative = { edit: null, answered: null, answer: null, problem: null };

/**
 * Asks what a change would do while it is being made: at once, one question at a time, and after each answer about
 * where the hand has come by then. Kept outside of the page's state, so that an answer redraws the words about it and
 * not the plan.
 */
export class TentativeStore {
  private state = idle;
  private readonly listeners = new Set<() => void>();
  private asking: AbortController | null = null;
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
    if (!edit) return this.end();
    // The last answer stays until the next one, so that a drag does not flicker.
    this.show({ ...this.state, edit });
    if (!this.asking) void this.question(edit);
  };

  readonly stop = () => {
    this.asking?.abort();
    this.asking = null;
  };

  private end() {
    this.stop();
    this.show(idle);
  }

  private async question(edit: PlanEdit) {
    const asking = new AbortController();
    this.asking = asking;
    const settle = (part: Partial<Tentative>) => {
      if (!asking.signal.aborted) this.settle(edit, part);
    };
    await this.ask(edit, asking.signal).then(
      (answer) => settle({ answer }),
      (problem: unknown) => settle({ problem }),
    );
  }

  private settle(answered: PlanEdit, part: Partial<Tentative>) {
    const { edit } = this.state;
    this.asking = null;
    if (edit && edit !== answered) void this.question(edit);
    this.show({ ...idle, edit, answered, ...part });
  }

  private show(state: Tentative) {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}

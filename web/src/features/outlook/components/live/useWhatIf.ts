import { useCallback, useEffect, useRef, useState } from 'react';
import type { PlanEdit } from '@/shared/api';
import { askWhatIf } from '../../api';
import type { WhatIfAnswer } from '../../model/types';

export interface Tentative {
  /** What letting go, or leaving the field, would change; null when nothing is under way. */
  edit: PlanEdit | null;
  answer: WhatIfAnswer | null;
  problem: unknown;
}

const idle: Tentative = { edit: null, answer: null, problem: null };
const pauseMs = 40;

/** Asks what a change would do while it is being made: one question at a time, the newest wins. */
export function useWhatIf(engagement: string): [Tentative, (edit: PlanEdit | null) => void] {
  const [tentative, setTentative] = useState<Tentative>(idle);
  const asking = useRef<AbortController | null>(null);
  const timer = useRef(0);
  const asked = useRef('');

  const stop = useCallback(() => {
    window.clearTimeout(timer.current);
    asking.current?.abort();
  }, []);
  const ask = useCallback(
    async (edit: PlanEdit) => {
      const question = new AbortController();
      asking.current = question;
      const settle = (part: Partial<Tentative>) => {
        if (!question.signal.aborted) setTentative({ ...idle, edit, ...part });
      };
      await askWhatIf(engagement, edit, question.signal).then(
        (answer) => settle({ answer }),
        (problem: unknown) => settle({ problem }),
      );
    },
    [engagement],
  );
  const onTentative = useCallback(
    (edit: PlanEdit | null) => {
      const question = JSON.stringify(edit);
      if (question === asked.current) return;
      asked.current = question;
      stop();
      if (!edit) return setTentative(idle);
      // The last answer stays until the next one, so that a drag does not flicker.
      setTentative((before) => ({ ...before, edit }));
      timer.current = window.setTimeout(() => void ask(edit), pauseMs);
    },
    [ask, stop],
  );
  useEffect(() => stop, [stop]);
  return [tentative, onTentative];
}

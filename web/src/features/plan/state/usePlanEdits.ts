import { useMutation, useMutationState, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState } from 'react';
import { isProblem, ProblemError } from '@/shared/api';
import { noteOwnPlanEntry } from '@/shared/realtime';
import { planQuery, postEdit, postReversal } from '../api';
import { mergeChange } from '../model/change';
import type { Step } from '../model/history';
import { applyEdit } from '../model/optimistic';
import type { Plan, PlanChange, PlanEdit } from '../model/types';
import { OwnVersions } from '../model/versions';
import { useHistory } from './useHistory';

/** One gesture on its way to the server. */
export type Request =
  | { kind: 'edit'; label: string; edit: PlanEdit; taskId: string | null }
  | { kind: 'undo' | 'redo'; label: string };

/** A gesture that the server refused, shown at the task it was about. */
export interface Refusal {
  request: Request;
  problem: ProblemError;
  taskId: string | null;
}

export function usePlanEdits(engagement: string, saved: Plan) {
  const queries = useQueryClient();
  const [history, past] = useHistory();
  const reversing = useRef<Step | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [everSaved, setEverSaved] = useState(false);
  const versions = useMemo(() => new OwnVersions(), []);
  const mutationKey = useMemo(() => ['plan-edit', engagement], [engagement]);
  const { queryKey } = planQuery(engagement);

  const merge = (change: PlanChange) => {
    const before = queries.getQueryData<Plan>(queryKey);
    if (!before) return;
    versions.note(new Map(before.tasks.map((task) => [task.id, task.version])), change.tasks);
    if (change.entry !== null) noteOwnPlanEntry(engagement, change.entry);
    queries.setQueryData<Plan>(queryKey, mergeChange(before, change));
    if (change.version > before.version + 1) void queries.invalidateQueries({ queryKey });
  };

  const { mutate } = useMutation({
    mutationKey,
    scope: { id: mutationKey.join() },
    mutationFn: async (request: Request) => {
      await queries.cancelQueries({ queryKey });
      if (request.kind === 'edit') return postEdit(engagement, versions.rebase(request.edit));
      reversing.current = past.next(request.kind);
      return reversing.current && postReversal(engagement, reversing.current.entry);
    },
    onSuccess: (change, request) => {
      if (!change) return;
      merge(change);
      setEverSaved(true);
      if (change.entry === null) return;
      if (request.kind === 'edit') past.record({ kind: 'edited', step: { entry: change.entry, label: request.label } });
      else past.record({ kind: request.kind === 'undo' ? 'undone' : 'redone', entry: change.entry });
    },
    onError: (error, request) => {
      const problem = isProblem(error) ? error : unexpected(error);
      setRefusal({ request, problem, taskId: request.kind === 'edit' ? request.taskId : null });
      if (request.kind !== 'edit' && problem.status === 409 && reversing.current) {
        past.record({ kind: 'dropped', entry: reversing.current.entry });
      }
      void queries.invalidateQueries({ queryKey });
    },
  });

  const pending = useMutationState({
    filters: { mutationKey, status: 'pending' },
    select: (mutation) => mutation.state.variables as Request,
  });
  const plan = useMemo(
    () => pending.reduce((seen, request) => (request.kind === 'edit' ? applyEdit(seen, request.edit) : seen), saved),
    [saved, pending],
  );
  const send = useCallback(
    (request: Request) => {
      setRefusal(null);
      mutate(request);
    },
    [mutate],
  );
  const note = useCallback(
    (entry: number, label: string) => past.record({ kind: 'edited', step: { entry, label } }),
    [past],
  );
  return { plan, history, note, refusal, dismiss: () => setRefusal(null), send, saving: pending.length > 0, everSaved };
}

function unexpected(error: Error): ProblemError {
  return new ProblemError({ status: 0, title: error.name, reason: 'client.unexpected', detail: error.message });
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState } from 'react';
import {
  applyOptimistically,
  type Clause,
  type ClausePut,
  isProblem,
  type Price,
  type PricePut,
  type Scope,
  type ScopeChange,
  type ScopeEdit,
} from '@/shared/api';
import { saveVersioned, toastProblem } from '@/shared/ui';
import { postEdit, postReversal, scopeQuery } from '../api';
import { expect, mergeChange } from '../model/clauses';
import { dropped, edited, noHistory, redone, undone } from '../model/history';
import { useStaleFields } from './useStaleFields';

export type ClausePatch = Omit<ClausePut, 'id' | 'version' | 'after_id'>;
export type PricePatch = Omit<PricePut, 'version'>;
type Values = Record<string, unknown>;

/**
 * Every change of the draft, one after the other, shown at once. A field is saved against what it held when the person
 * began: only where that very field was changed meanwhile are they asked.
 */
export function useScopeEdits(engagement: string) {
  const queries = useQueryClient();
  const { queryKey } = scopeQuery(engagement);
  const past = useRef(noHistory);
  const [steps, setSteps] = useState(noHistory);
  const [saved, setSaved] = useState(false);
  const fields = useStaleFields();

  const scope = useCallback(() => queries.getQueryData<Scope>(queryKey), [queries, queryKey]);
  const merge = useCallback(
    (change: ScopeChange) => {
      queries.setQueryData<Scope>(queryKey, (old) => old && mergeChange(old, change));
      return change;
    },
    [queries, queryKey],
  );
  const step = useCallback((next: typeof noHistory) => {
    past.current = next;
    setSteps(next);
    setSaved(true);
  }, []);

  const { mutate, isPending, isError } = useMutation({
    mutationKey: ['scope-edit', engagement],
    scope: { id: `scope-edit-${engagement}` },
    mutationFn: (job: () => Promise<void>) => job(),
    onError: (error) => {
      toastProblem(error);
      void queries.invalidateQueries({ queryKey });
    },
  });

  const send = useCallback(
    async (edit: ScopeEdit) => {
      const change = merge(await postEdit(engagement, edit));
      if (change.entry !== null) step(edited(past.current, change.entry));
      return change;
    },
    [engagement, merge, step],
  );

  return useMemo(() => {
    const now = (edit: ScopeEdit) => applyOptimistically<Scope>(queries, queryKey, (old) => expect(old, edit));
    // What cannot be taken back now cannot be later: it does not stand in the way of what was done before it.
    const takeBack = async (entry: number) => {
      try {
        return merge(await postReversal(engagement, entry));
      } catch (error) {
        if (isProblem(error, 409)) step(dropped(past.current, entry));
        throw error;
      }
    };
    const reverse = (kind: 'undo' | 'redo') =>
      mutate(async () => {
        const entry = (kind === 'undo' ? past.current.done : past.current.undone).at(-1);
        if (entry === undefined) return;
        const change = await takeBack(entry);
        if (change.entry !== null) step((kind === 'undo' ? undone : redone)(past.current, change.entry));
      });
    return {
      saving: isPending,
      failed: isError,
      everSaved: saved,
      canUndo: steps.done.length > 0,
      canRedo: steps.undone.length > 0,
      undo: () => reverse('undo'),
      redo: () => reverse('redo'),
      /** Saves fields of a clause; `base` is what they held when the person began. */
      save: (id: string, patch: ClausePatch, base: Values) => {
        const find = () => scope()?.clauses.find((one) => one.id === id);
        const isClash = clashes(find(), base, base);
        now({ put_clauses: [{ id, ...patch }] });
        mutate(async () => {
          const put = async (values: Values, version: number) => {
            const change = await send({ put_clauses: [{ id, version, ...values }] });
            return change.clauses[0] ?? (find() as Clause);
          };
          await saveRebased(patch, base, versionToSend(find(), patch, base, isClash), fields, put);
        });
      },
      savePrice: (patch: PricePatch, base: Values) => {
        const find = () => scope()?.price;
        const isClash = clashes(find(), base, base);
        now({ price: { version: 0, ...patch } });
        mutate(async () => {
          const put = async (values: Values, version: number) => {
            const change = await send({ price: { version, ...values } });
            return change.price ?? (find() as Price);
          };
          await saveRebased(patch, base, versionToSend(find(), patch, base, isClash), fields, put);
        });
      },
      /** Adds a clause of an id of our own, so that it can be edited before the answer. */
      add: (put: ClausePut) => {
        now({ put_clauses: [put] });
        mutate(async () => void (await send({ put_clauses: [put] })));
      },
      move: (id: string, after_id: string | null) => {
        now({ put_clauses: [{ id, after_id }] });
        mutate(async () => {
          const version = scope()?.clauses.find((one) => one.id === id)?.version;
          await send({ put_clauses: [{ id, version, after_id }] });
        });
      },
      /** `done` is told the entry, for takeBack. */
      remove: (id: string, done: (entry: number) => void) => {
        const version = scope()?.clauses.find((one) => one.id === id)?.version ?? 0;
        now({ remove_clauses: [{ id, version }] });
        mutate(async () => {
          const { entry } = await send({ remove_clauses: [{ id, version }] });
          if (entry !== null) done(entry);
        });
      },
      /** Takes back one step, whatever was done since. */
      takeBack: (entry: number) =>
        mutate(async () => {
          await takeBack(entry);
          step(dropped(past.current, entry));
        }),
    };
  }, [engagement, queries, queryKey, mutate, send, merge, step, scope, fields, isPending, isError, saved, steps]);
}

/** Whether a field holds neither what I began with nor what I made of it: then somebody else wrote there. */
function clashes(current: Values | undefined, base: Values, mine: Values): boolean {
  return Object.keys(base).some((key) => !same(current?.[key], base[key]) && !same(current?.[key], mine[key]));
}

/** The newest version, for fields that nobody else touched; on a clash an older one, which is refused with both. */
function versionToSend(
  current: (Values & { version: number }) | undefined,
  mine: Values,
  base: Values,
  clash: boolean,
) {
  const version = current?.version ?? 0;
  return clash || clashes(current, base, mine) ? version - 1 : version;
}

/** A refused version whose fields still hold what I began with is not my conflict: the same goes out once more. */
async function saveRebased<Saved extends { version: number }>(
  patch: Values,
  base: Values,
  version: number,
  fields: ReturnType<typeof useStaleFields>,
  put: (values: Values, version: number) => Promise<Saved>,
) {
  const rebased = async (values: Values, seen: number): Promise<Saved> => {
    try {
      return await put(values, seen);
    } catch (error) {
      const current = isProblem(error, 412) ? error.body.current : undefined;
      if (!current || clashes(current, base, base)) throw error;
      return put(values, Number(current.version));
    }
  };
  await saveVersioned(patch, version, fields, rebased);
}

function same(one: unknown, other: unknown) {
  return JSON.stringify(one) === JSON.stringify(other);
}

import type { QueryClient, QueryKey } from '@tanstack/react-query';

/**
 * Shows a change before the server confirms it. Returns the way back, to be called when the server refuses.
 * Running refetches of the same key are cancelled so that an older answer cannot overwrite the change.
 */
export function applyOptimistically<Data>(
  queries: QueryClient,
  key: QueryKey,
  change: (data: Data) => Data,
): () => void {
  void queries.cancelQueries({ queryKey: key });
  const before = queries.getQueryData<Data>(key);
  if (before === undefined) return () => {};
  queries.setQueryData<Data>(key, change(before));
  return () => queries.setQueryData<Data>(key, before);
}

import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { connectLive, liveState, onLiveMessage, onLiveReconnect, onLiveState } from './live';
import { refreshAfter } from './refresh';

/** Keeps the query cache in step with the record for as long as the shell is mounted. */
export function useLive() {
  const queries = useQueryClient();
  useEffect(() => {
    const stops = [
      onLiveMessage((message) => void refreshAfter(queries, message)),
      onLiveReconnect(() => void queries.invalidateQueries()),
      connectLive(),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [queries]);
}

export function useLiveState() {
  return useSyncExternalStore(onLiveState, liveState);
}

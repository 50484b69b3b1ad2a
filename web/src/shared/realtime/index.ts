export {
  connectLive,
  type LiveMessage,
  type LiveState,
  liveState,
  onLiveMessage,
  onLiveReconnect,
  onLiveState,
} from './live';
export { noteOwnPlanEntry, refreshAfter } from './refresh';
export { useLive, useLiveState } from './useLive';

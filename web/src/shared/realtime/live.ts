/** One connection for everything the signed-in person may see; pages subscribe to it. */
export type LiveMessage = RecordedChange | StoredForecast;

interface RecordedChange {
  engagement: string;
  index: number;
  action: string;
  actor: string;
}

/** Follows from what is on the record, and is no entry of it. */
interface StoredForecast {
  engagement: string;
  action: 'forecast.noted';
}

export type LiveState = 'connecting' | 'live' | 'waiting';

const firstDelay = 500;
const longestDelay = 30_000;

const messageListeners = new Set<(message: LiveMessage) => void>();
const reconnectListeners = new Set<() => void>();
const stateListeners = new Set<() => void>();
let state: LiveState = 'connecting';

export function liveState(): LiveState {
  return state;
}

export function onLiveState(listener: () => void) {
  stateListeners.add(listener);
  return () => stateListeners.delete(listener);
}

/** Calls back for every recorded change and stored forecast, of any engagement I take part in. Returns the way to stop. */
export function onLiveMessage(listener: (message: LiveMessage) => void) {
  messageListeners.add(listener);
  return () => messageListeners.delete(listener);
}

/** Calls back after a gap in the connection: what was missed is not sent again, so refetch. */
export function onLiveReconnect(listener: () => void) {
  reconnectListeners.add(listener);
  return () => reconnectListeners.delete(listener);
}

/** Exponential, with jitter in [0.5, 1) so that a restarted server is not met by everyone at once. */
export function backOff(attempt: number, random: number): number {
  return Math.min(longestDelay, firstDelay * 2 ** attempt) * (0.5 + random / 2);
}

/** Connects and stays connected until the returned function is called. */
export function connectLive(url: string = liveUrl()): () => void {
  let socket: WebSocket | null = null;
  let timer = 0;
  let attempt = 0;
  let stopped = false;
  let gap = false;

  const open = () => {
    setState('connecting');
    socket = new WebSocket(url);
    socket.onopen = () => {
      attempt = 0;
      setState('live');
      if (gap) for (const listener of reconnectListeners) listener();
    };
    socket.onmessage = (event) => deliver(String(event.data));
    socket.onclose = () => {
      if (stopped) return;
      gap = true;
      setState('waiting');
      timer = window.setTimeout(open, backOff(attempt++, Math.random()));
    };
  };
  const hurry = () => {
    if (state !== 'waiting') return;
    window.clearTimeout(timer);
    open();
  };
  window.addEventListener('online', hurry);
  open();
  return () => {
    stopped = true;
    window.clearTimeout(timer);
    window.removeEventListener('online', hurry);
    socket?.close();
  };
}

function liveUrl() {
  return `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/api/v1/live`;
}

function setState(next: LiveState) {
  state = next;
  for (const listener of stateListeners) listener();
}

function deliver(text: string) {
  const message = JSON.parse(text) as LiveMessage;
  for (const listener of messageListeners) listener(message);
}

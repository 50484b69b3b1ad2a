import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { PlanEdit } from '../model/types';

export interface TentativeProps {
  /** Hears of the change that letting go, or leaving the field, would make; null once nothing is under way. */
  onTentative?: (edit: PlanEdit | null) => void;
  /** What to say about it, painted where the change is being made. */
  tentativeNote?: ReactNode;
}

interface Tentative {
  propose: (source: string, edit: PlanEdit) => void;
  withdraw: (source: string) => void;
  /** Where the change is being made. */
  source: string | null;
  note: ReactNode;
}

const TentativeContext = createContext<Tentative>({ propose: () => {}, withdraw: () => {}, source: null, note: null });

/** Between the page, which knows of changes being made, and whoever has something to say about them. */
export function TentativeProvider({ onTentative, tentativeNote, children }: TentativeProps & { children: ReactNode }) {
  const [source, setSource] = useState<string | null>(null);
  const current = useRef<string | null>(null);
  const listener = useRef(onTentative);
  useEffect(() => {
    listener.current = onTentative;
  }, [onTentative]);
  const tell = useCallback((from: string | null, edit: PlanEdit | null) => {
    current.current = from;
    setSource(from);
    listener.current?.(edit);
  }, []);
  const propose = useCallback((from: string, edit: PlanEdit) => tell(from, edit), [tell]);
  const withdraw = useCallback((from: string) => current.current === from && tell(null, null), [tell]);
  const value = useMemo(
    () => ({ propose, withdraw, source, note: tentativeNote }),
    [propose, withdraw, source, tentativeNote],
  );
  return <TentativeContext.Provider value={value}>{children}</TentativeContext.Provider>;
}

/** Says that this edit is about to be made, for as long as it is; answers with the words about it. */
export function useTentative(edit: PlanEdit | null): ReactNode {
  const { propose, withdraw, source, note } = useContext(TentativeContext);
  const own = useId();
  const text = edit ? JSON.stringify(edit) : '';
  useEffect(() => {
    if (text) propose(own, JSON.parse(text) as PlanEdit);
    else withdraw(own);
  }, [text, own, propose, withdraw]);
  useEffect(() => () => void withdraw(own), [own, withdraw]);
  return source === own ? note : null;
}

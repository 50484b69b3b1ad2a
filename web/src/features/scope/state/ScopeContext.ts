import { createContext, useContext } from 'react';
import type { Engagement, Party, Scope, Task } from '@/shared/api';
import type { Topic } from '../api';
import type { useScopeEdits } from './useScopeEdits';

export interface ScopePageState {
  engagement: Engagement;
  scope: Scope;
  edits: ReturnType<typeof useScopeEdits>;
  canEdit: boolean;
  canComment: boolean;
  /** The organisation of a side, or its word where nobody of it has joined. */
  nameOf: (party: Party) => string;
  /** Tasks of the plan that a clause may stand for, milestones first. */
  tasks: Task[];
  /** The day that counts as the plan's present. */
  today: string;
  openComments: (topic: Topic) => void;
  /** The change that "next" and "previous" walk from. */
  focusedNews: string | null;
}

export const ScopeContext = createContext<ScopePageState | null>(null);

export function useScopePage(): ScopePageState {
  const state = useContext(ScopeContext);
  if (!state) throw new Error('useScopePage needs ScopeContext above it');
  return state;
}

export { api, client, ifMatch, rememberCsrfToken, whenSignedOut } from './client';
export { useEngagement } from './engagement';
export { newId } from './id';
export { applyOptimistically } from './optimistic';
export { isProblem, ProblemError } from './problem';
export { beginSession, currentSession, endSession, isSetupNeeded, sessionQuery, useSession } from './session';
export type * from './types';

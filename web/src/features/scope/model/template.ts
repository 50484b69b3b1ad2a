import type { ScopeTemplate } from '@/shared/api';
import type { ClauseKind } from './sections';

export function clausesIn(template: ScopeTemplate, kind: ClauseKind) {
  return template.clauses.filter((clause) => clause.kind === kind);
}

/** Something that is missing or vague before signing. */
export interface Finding {
  severity: 'blocks' | 'warns';
  /** Stable: 'deliverable.no_criteria', … */
  reason: string;
  /** The server's sentence, which names the thing. */
  sentence: string;
  clause_id?: string | null;
  task_id?: string | null;
}

export function blocking(findings: Finding[]): Finding[] {
  return findings.filter(({ severity }) => severity === 'blocks');
}

/** What blocks comes first. */
export function inOrderOfWeight(findings: Finding[]): Finding[] {
  return [...blocking(findings), ...findings.filter(({ severity }) => severity !== 'blocks')];
}

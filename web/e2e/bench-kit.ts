/** What the benchmarks in the browser share: a large plan, and how a figure is reported. */
import { appendFileSync } from 'node:fs';

/** Phases of eight tasks and a milestone, linked in chains that sometimes reach back; a third has three-point estimates. */
export function planCsv(tasks: number): string {
  const lines = ['id,name,outline_level,duration,predecessors,assignee,optimistic,most_likely,pessimistic'];
  for (let id = 1; id <= tasks; id++) {
    const inPhase = (id - 1) % 10;
    if (inPhase === 0) lines.push(`${id},Phase ${Math.ceil(id / 10)},1,,,,,,`);
    else
      lines.push(
        `${id},Task ${id},2,${effort(id, inPhase)},${waitsFor(id, inPhase)},Team ${id % 7},${range(id, inPhase)}`,
      );
  }
  return lines.join('\n');
}

const days = (id: number) => 1 + (id % 9);

function effort(id: number, inPhase: number): string {
  return inPhase === 9 ? '0d' : `${days(id)}d`;
}

function waitsFor(id: number, inPhase: number): string {
  if (inPhase > 1) return inPhase % 3 === 0 ? `"${id - 1},${id - 2}SS+1d"` : String(id - 1);
  return id > 60 ? String(id - 52) : '';
}

function range(id: number, inPhase: number): string {
  return inPhase < 9 && id % 3 === 0 ? `${days(id) / 2}d,${days(id)}d,${days(id) * 2}d` : ',,';
}

export function percentile(sorted: number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export function report(name: string, value: number, goal?: string) {
  console.log(`${name}: ${value.toFixed(1)} ms`);
  const line = JSON.stringify({ name, value: Number(value.toFixed(2)), unit: 'ms', ...(goal ? { goal } : {}) });
  if (process.env.TANDEM_BENCH_OUT) appendFileSync(process.env.TANDEM_BENCH_OUT, `${line}\n`);
}

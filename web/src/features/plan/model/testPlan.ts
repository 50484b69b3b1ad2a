import type { Link, Plan, Task } from './types';

/** Small plans for tests, written as lines: "1 Design 5d", indented two spaces a level. */
export function planOf(lines: string[], links: Partial<Link>[] = []): Plan {
  const tasks = lines.map((line, index) => taskOf(line, index, lines[index + 1]));
  return {
    version: 1,
    title: 'Test',
    start: '2026-01-05T08:00',
    status_date: null,
    finish: '2026-01-09T17:00',
    default_calendar: '1',
    minutes_per_day: 480,
    minutes_per_week: 2400,
    calendars: [{ uid: '1', name: 'Standard', base_uid: null, week: officeWeek(), exceptions: [] }],
    tasks,
    links: links.map((link, index) => ({ type: 'FS', lag: '', ...link, id: `l${index}` }) as Link),
    permissions: ['plan.view', 'plan.edit'],
  };
}

function officeWeek() {
  const day = [
    { from: 480, to: 720 },
    { from: 780, to: 1020 },
  ];
  return [day, day, day, day, day, [], []];
}

function depth(line: string): number {
  return Math.floor((line.length - line.trimStart().length) / 2) + 1;
}

function taskOf(line: string, index: number, below: string | undefined): Task {
  const [uid = '0', name = '', duration = '1d'] = line.trim().split(' ');
  return {
    id: `t${uid}`,
    uid,
    wbs: String(index + 1),
    name,
    outline_level: depth(line),
    position: index + 1,
    summary: below !== undefined && depth(below) > depth(line),
    milestone: duration === '0d',
    manual: false,
    active: true,
    duration_minutes: Number.parseFloat(duration) * 480,
    duration,
    elapsed: false,
    constraint: 'asap',
    constraint_date: null,
    deadline: null,
    calendar_uid: null,
    start: '2026-01-05T08:00',
    finish: '2026-01-09T17:00',
    early_start: '2026-01-05T08:00',
    early_finish: '2026-01-09T17:00',
    late_start: '2026-01-05T08:00',
    late_finish: '2026-01-09T17:00',
    total_slack_minutes: 0,
    free_slack_minutes: 0,
    critical: false,
    percent_complete: 0,
    actual_start: null,
    actual_finish: null,
    assignee: '',
    optimistic: null,
    most_likely: null,
    pessimistic: null,
    estimate_shape: 'pert',
    confidence: null,
    team: '',
    cost_minor: null,
    version: 1,
  };
}

/** The records of the plan under the names this feature uses; their shapes are generated from the API's document. */
import type { Calendar, Link, Task } from '@/shared/api';

export type { ImportReport, Link, Plan, PlanChange, PlanEdit, Task, TaskPut } from '@/shared/api';

export type PlanCalendar = Calendar;
export type WorkSpan = { from: number; to: number };
export type Constraint = Task['constraint'];
export type LinkType = Link['type'];

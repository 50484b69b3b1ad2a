#include "rooms/plan/migrations.h"

namespace tandem::plan {

std::span<const db::Migration> Migrations() {
  // Working times (duration, slack, estimates) are tenths of a minute, local times minutes since 1970.
  static const db::Migration migrations[] = {{"plan", 1, "plans, calendars, tasks, links", R"(
    CREATE TABLE plans (
      id TEXT PRIMARY KEY REFERENCES engagements (id),
      version BIGINT NOT NULL,
      title TEXT NOT NULL,
      start BIGINT NOT NULL,
      status_date BIGINT,
      from_finish BIGINT NOT NULL,
      finish_by BIGINT,
      default_calendar TEXT NOT NULL,
      minutes_per_day BIGINT NOT NULL,
      minutes_per_week BIGINT NOT NULL,
      days_per_month BIGINT NOT NULL,
      critical_slack_limit BIGINT NOT NULL,
      multiple_critical_paths BIGINT NOT NULL,
      honor_constraints BIGINT NOT NULL,
      next_uid BIGINT NOT NULL,
      finish BIGINT
    );
    CREATE TABLE plan_calendars (
      engagement_id TEXT NOT NULL REFERENCES plans (id),
      uid TEXT NOT NULL,
      name TEXT NOT NULL,
      definition TEXT NOT NULL,
      PRIMARY KEY (engagement_id, uid)
    );
    CREATE TABLE plan_tasks (
      id TEXT NOT NULL,
      engagement_id TEXT NOT NULL REFERENCES plans (id),
      uid TEXT NOT NULL,
      position BIGINT NOT NULL,
      outline_level BIGINT NOT NULL,
      name TEXT NOT NULL,
      duration BIGINT NOT NULL,
      elapsed BIGINT NOT NULL,
      milestone BIGINT NOT NULL,
      manual BIGINT NOT NULL,
      active BIGINT NOT NULL,
      constraint_type TEXT NOT NULL,
      constraint_date BIGINT,
      deadline BIGINT,
      calendar_uid TEXT,
      manual_start BIGINT,
      manual_finish BIGINT,
      actual_start BIGINT,
      actual_finish BIGINT,
      percent_complete BIGINT NOT NULL,
      assignee TEXT NOT NULL,
      optimistic BIGINT,
      most_likely BIGINT,
      pessimistic BIGINT,
      extra TEXT NOT NULL,
      wbs TEXT NOT NULL,
      summary BIGINT NOT NULL,
      length BIGINT NOT NULL,
      progress BIGINT NOT NULL,
      start BIGINT NOT NULL,
      finish BIGINT NOT NULL,
      early_start BIGINT NOT NULL,
      early_finish BIGINT NOT NULL,
      late_start BIGINT NOT NULL,
      late_finish BIGINT NOT NULL,
      total_slack BIGINT NOT NULL,
      free_slack BIGINT NOT NULL,
      critical BIGINT NOT NULL,
      version BIGINT NOT NULL,
      PRIMARY KEY (engagement_id, id)
    );
    CREATE UNIQUE INDEX plan_tasks_by_uid ON plan_tasks (engagement_id, uid);
    CREATE INDEX plan_tasks_in_order ON plan_tasks (engagement_id, position, id);
    CREATE TABLE plan_links (
      id TEXT NOT NULL,
      engagement_id TEXT NOT NULL REFERENCES plans (id),
      predecessor_id TEXT NOT NULL,
      successor_id TEXT NOT NULL,
      type TEXT NOT NULL,
      lag TEXT NOT NULL,
      PRIMARY KEY (engagement_id, id)
    );
    CREATE INDEX plan_links_by_predecessor ON plan_links (engagement_id, predecessor_id);
    CREATE INDEX plan_links_by_successor ON plan_links (engagement_id, successor_id);
  )"},
                                             {"plan", 2, "estimates, teams, costs, history of progress", R"(
    ALTER TABLE plan_tasks ADD COLUMN estimate_shape TEXT NOT NULL DEFAULT 'pert';
    ALTER TABLE plan_tasks ADD COLUMN confidence BIGINT;
    ALTER TABLE plan_tasks ADD COLUMN team TEXT NOT NULL DEFAULT '';
    ALTER TABLE plan_tasks ADD COLUMN cost_minor BIGINT;
    CREATE TABLE plan_progress (
      engagement_id TEXT NOT NULL REFERENCES plans (id),
      task_id TEXT NOT NULL,
      day TEXT NOT NULL,
      percent BIGINT NOT NULL,
      PRIMARY KEY (engagement_id, task_id, day)
    );
    CREATE INDEX plan_progress_in_order ON plan_progress (engagement_id, day, task_id);
  )"}};
  return migrations;
}

}  // namespace tandem::plan

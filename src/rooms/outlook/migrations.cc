#include "rooms/outlook/migrations.h"

namespace tandem::outlook {

std::span<const db::Migration> Migrations() {
  // Delays are tenths of a minute of working time, costs minor units of the engagement's currency.
  // Moments are minutes of the plan's local time; an empty task of the history is the plan's end.
  static const db::Migration migrations[] = {{"outlook", 1, "risks", R"(
    CREATE TABLE risks (
      id TEXT NOT NULL,
      engagement_id TEXT NOT NULL REFERENCES engagements (id),
      title TEXT NOT NULL,
      description TEXT NOT NULL,
      probability DOUBLE PRECISION NOT NULL,
      status TEXT NOT NULL,
      owner TEXT,
      delay_low BIGINT NOT NULL,
      delay_likely BIGINT NOT NULL,
      delay_high BIGINT NOT NULL,
      cost_low BIGINT NOT NULL,
      cost_likely BIGINT NOT NULL,
      cost_high BIGINT NOT NULL,
      task_ids TEXT NOT NULL,
      changed_by TEXT NOT NULL,
      changed_at BIGINT NOT NULL,
      version BIGINT NOT NULL,
      PRIMARY KEY (engagement_id, id)
    );
  )"},
                                             {"outlook", 2, "history of forecasts, begun tasks", R"(
    CREATE TABLE forecast_history (
      engagement_id TEXT NOT NULL REFERENCES engagements (id),
      task_id TEXT NOT NULL,
      day TEXT NOT NULL,
      title TEXT NOT NULL,
      planned BIGINT NOT NULL,
      p10 BIGINT NOT NULL,
      p50 BIGINT NOT NULL,
      p80 BIGINT NOT NULL,
      p95 BIGINT NOT NULL,
      promised BIGINT,
      probability DOUBLE PRECISION,
      ended TEXT,
      PRIMARY KEY (engagement_id, task_id, day)
    );
    CREATE INDEX forecast_history_by_end ON forecast_history (ended);
    CREATE TABLE begun_tasks (
      engagement_id TEXT NOT NULL REFERENCES engagements (id),
      task_id TEXT NOT NULL,
      begun TEXT NOT NULL,
      estimated_end TEXT NOT NULL,
      ended TEXT,
      PRIMARY KEY (engagement_id, task_id)
    );
    CREATE INDEX begun_tasks_by_end ON begun_tasks (ended);
  )"}};
  return migrations;
}

}  // namespace tandem::outlook

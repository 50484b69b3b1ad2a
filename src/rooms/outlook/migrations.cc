#include "rooms/outlook/migrations.h"

namespace tandem::outlook {

std::span<const db::Migration> Migrations() {
  // Delays are tenths of a minute of working time, costs minor units of the engagement's currency.
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
  )"}};
  return migrations;
}

}  // namespace tandem::outlook

#include "rooms/value/migrations.h"

namespace tandem::value {

std::span<const db::Migration> Migrations() {
  static const db::Migration migrations[] = {{"value", 1, "costs", R"(
    CREATE TABLE costs (
      id TEXT NOT NULL,
      engagement_id TEXT NOT NULL REFERENCES engagements (id),
      day TEXT NOT NULL,
      task_id TEXT,
      party TEXT NOT NULL,
      amount_minor BIGINT NOT NULL,
      currency TEXT NOT NULL,
      note TEXT NOT NULL,
      recorded_by TEXT NOT NULL,
      recorded_at BIGINT NOT NULL,
      PRIMARY KEY (engagement_id, id)
    );
  )"}};
  return migrations;
}

}  // namespace tandem::value

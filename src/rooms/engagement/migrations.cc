#include "rooms/engagement/migrations.h"

namespace tandem::engagement {

std::span<const db::Migration> Migrations() {
  static const db::Migration migrations[] = {{"engagement", 1, "engagements, members, activity", R"(
    CREATE TABLE engagements (
      id TEXT PRIMARY KEY,
      title TEXT NOT NULL,
      summary TEXT NOT NULL,
      phase TEXT NOT NULL,
      client_id TEXT NOT NULL REFERENCES organisations (id),
      vendor_id TEXT REFERENCES organisations (id),
      start TEXT NOT NULL,
      task_count BIGINT NOT NULL,
      finish BIGINT,
      percent_complete BIGINT NOT NULL,
      created_at BIGINT NOT NULL,
      updated_at BIGINT NOT NULL,
      version BIGINT NOT NULL
    );
    CREATE INDEX engagements_by_client ON engagements (client_id);
    CREATE INDEX engagements_by_vendor ON engagements (vendor_id);
    CREATE TABLE members (
      id TEXT PRIMARY KEY,
      engagement_id TEXT NOT NULL REFERENCES engagements (id),
      person_id TEXT NOT NULL REFERENCES persons (id),
      party TEXT NOT NULL,
      role TEXT NOT NULL,
      joined_at BIGINT NOT NULL,
      version BIGINT NOT NULL,
      UNIQUE (engagement_id, person_id)
    );
    CREATE INDEX members_by_person ON members (person_id, engagement_id);
    CREATE INDEX members_in_order ON members (engagement_id, id);
    CREATE INDEX members_by_role ON members (engagement_id, role);
    CREATE TABLE activity_seen (
      person_id TEXT PRIMARY KEY REFERENCES persons (id),
      seen_at BIGINT NOT NULL
    );
  )"},
                                            {"engagement", 2, "when the record last grew", R"(
    UPDATE engagements SET updated_at = COALESCE(
      (SELECT at FROM ledger_heads WHERE ledger_heads.engagement_id = engagements.id), updated_at);
  )"}};
  return migrations;
}

}  // namespace tandem::engagement

#include "rooms/scope/migrations.h"

namespace tandem::scope {

std::span<const db::Migration> Migrations() {
  // Lists that are only read whole (criteria, the price's terms, old versions) are JSON.
  static const db::Migration migrations[] = {{"scope", 1, "clauses, their versions, comments, promises", R"(
    CREATE TABLE scope_drafts (
      id TEXT PRIMARY KEY REFERENCES engagements (id),
      price TEXT NOT NULL,
      entry BIGINT NOT NULL,
      turn TEXT,
      turn_since BIGINT,
      turn_by TEXT NOT NULL,
      turn_note TEXT NOT NULL,
      offered TEXT,
      promised BIGINT NOT NULL
    );
    CREATE TABLE scope_clauses (
      id TEXT NOT NULL,
      engagement_id TEXT NOT NULL REFERENCES engagements (id),
      kind TEXT NOT NULL,
      position BIGINT NOT NULL,
      title TEXT NOT NULL,
      text TEXT NOT NULL,
      measure TEXT NOT NULL,
      target TEXT NOT NULL,
      owner TEXT,
      due TEXT,
      task_id TEXT,
      criteria_json TEXT NOT NULL,
      version BIGINT NOT NULL,
      changed_by TEXT NOT NULL,
      changed_party TEXT NOT NULL,
      changed_at BIGINT NOT NULL,
      PRIMARY KEY (engagement_id, id)
    );
    CREATE TABLE scope_versions (
      engagement_id TEXT NOT NULL REFERENCES engagements (id),
      subject TEXT NOT NULL,
      entry BIGINT NOT NULL,
      version BIGINT NOT NULL,
      terms TEXT NOT NULL,
      person_id TEXT NOT NULL,
      person_name TEXT NOT NULL,
      party TEXT NOT NULL,
      at BIGINT NOT NULL,
      PRIMARY KEY (engagement_id, subject, entry)
    );
    CREATE INDEX scope_versions_by_entry ON scope_versions (engagement_id, entry);
    CREATE TABLE scope_seen (
      engagement_id TEXT NOT NULL REFERENCES engagements (id),
      person_id TEXT NOT NULL REFERENCES persons (id),
      entry BIGINT NOT NULL,
      seen_at BIGINT NOT NULL,
      PRIMARY KEY (engagement_id, person_id)
    );
    CREATE INDEX scope_seen_by_person ON scope_seen (person_id);
    CREATE TABLE scope_comments (
      id TEXT PRIMARY KEY,
      engagement_id TEXT NOT NULL REFERENCES engagements (id),
      subject TEXT NOT NULL,
      text TEXT NOT NULL,
      person_id TEXT NOT NULL REFERENCES persons (id),
      author TEXT NOT NULL,
      party TEXT NOT NULL,
      at BIGINT NOT NULL,
      resolved_at BIGINT,
      resolved_by TEXT NOT NULL,
      version BIGINT NOT NULL
    );
    CREATE INDEX scope_comments_by_subject ON scope_comments (engagement_id, subject, id);
    CREATE INDEX scope_comments_by_person ON scope_comments (person_id);
    CREATE TABLE scope_promises (
      engagement_id TEXT NOT NULL REFERENCES engagements (id),
      clause TEXT NOT NULL,
      task TEXT NOT NULL,
      title TEXT NOT NULL,
      due TEXT NOT NULL,
      baseline BIGINT NOT NULL,
      PRIMARY KEY (engagement_id, clause)
    );
  )"},
                                             {"scope", 2, "in which baseline a text was agreed", R"(
    ALTER TABLE scope_clauses ADD COLUMN agreed_in BIGINT;
    ALTER TABLE scope_versions ADD COLUMN agreed_in BIGINT;
  )"}};
  return migrations;
}

}  // namespace tandem::scope

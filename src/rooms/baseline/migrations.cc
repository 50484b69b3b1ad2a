#include "rooms/baseline/migrations.h"

namespace tandem::baseline {

std::span<const db::Migration> Migrations() {
  // Documents, differences and impacts are only read whole, and are JSON.
  static const db::Migration migrations[] = {{"baseline", 1, "baselines, signatures, change requests", R"(
    CREATE TABLE baselines (
      id TEXT PRIMARY KEY,
      engagement_id TEXT NOT NULL REFERENCES engagements (id),
      number BIGINT,
      state TEXT NOT NULL,
      hash TEXT NOT NULL,
      size BIGINT NOT NULL,
      base_number BIGINT NOT NULL,
      change_number BIGINT,
      offered_party TEXT NOT NULL,
      offered_by TEXT NOT NULL,
      offered_at BIGINT NOT NULL,
      valid_until TEXT NOT NULL,
      note TEXT NOT NULL,
      accepted_findings BIGINT NOT NULL,
      findings_json TEXT NOT NULL,
      in_force_at BIGINT,
      closed_by TEXT NOT NULL,
      closed_at BIGINT,
      reason TEXT NOT NULL,
      entry BIGINT
    );
    CREATE INDEX baselines_of_engagement ON baselines (engagement_id, id);
    CREATE UNIQUE INDEX baselines_by_number ON baselines (engagement_id, number);
    CREATE INDEX baselines_by_state ON baselines (engagement_id, state);
    CREATE UNIQUE INDEX baselines_one_offer ON baselines (engagement_id) WHERE state = 'offered';
    CREATE UNIQUE INDEX baselines_one_in_force ON baselines (engagement_id) WHERE state = 'in_force';
    CREATE TABLE baseline_documents (
      baseline_id TEXT PRIMARY KEY REFERENCES baselines (id),
      document TEXT NOT NULL
    );
    CREATE TABLE signatures (
      subject_id TEXT NOT NULL,
      version BIGINT NOT NULL,
      party TEXT NOT NULL,
      person_id TEXT NOT NULL REFERENCES persons (id),
      name TEXT NOT NULL,
      organisation TEXT NOT NULL,
      signed_at BIGINT NOT NULL,
      PRIMARY KEY (subject_id, version, party)
    );
    CREATE INDEX signatures_by_person ON signatures (person_id);
    CREATE TABLE change_requests (
      id TEXT PRIMARY KEY,
      engagement_id TEXT NOT NULL REFERENCES engagements (id),
      number BIGINT NOT NULL,
      title TEXT NOT NULL,
      state TEXT NOT NULL,
      party TEXT NOT NULL,
      created_by TEXT NOT NULL,
      created_at BIGINT NOT NULL,
      version BIGINT NOT NULL,
      closed_by TEXT NOT NULL,
      closed_at BIGINT,
      reason TEXT NOT NULL,
      baseline_number BIGINT
    );
    CREATE UNIQUE INDEX change_requests_by_number ON change_requests (engagement_id, number);
    CREATE INDEX change_requests_of_engagement ON change_requests (engagement_id, id);
    CREATE TABLE change_versions (
      change_id TEXT NOT NULL REFERENCES change_requests (id),
      version BIGINT NOT NULL,
      party TEXT NOT NULL,
      proposed_by TEXT NOT NULL,
      proposed_at BIGINT NOT NULL,
      reason TEXT NOT NULL,
      base_number BIGINT NOT NULL,
      hash TEXT NOT NULL,
      operations_json TEXT NOT NULL,
      impact_json TEXT NOT NULL,
      PRIMARY KEY (change_id, version)
    );
  )"},
                                             {"baseline", 2, "open change requests", R"(
    CREATE INDEX change_requests_by_state ON change_requests (engagement_id, state, number);
  )"},
                                             {"baseline", 3, "versions of change requests taken back", R"(
    ALTER TABLE change_versions ADD COLUMN withdrawn_by TEXT NOT NULL DEFAULT '';
    ALTER TABLE change_versions ADD COLUMN withdrawn_at BIGINT;
    ALTER TABLE change_versions ADD COLUMN withdrawn_because TEXT NOT NULL DEFAULT '';
  )"}};
  return migrations;
}

}  // namespace tandem::baseline

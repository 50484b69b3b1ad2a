#include "rooms/people/migrations.h"

namespace tandem::people {

std::span<const db::Migration> Migrations() {
  static const db::Migration migrations[] = {{"people", 1, "organisations, persons, sessions, tokens, invitations", R"(
    CREATE TABLE organisations (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      name_key TEXT NOT NULL UNIQUE,
      created_at BIGINT NOT NULL,
      version BIGINT NOT NULL
    );
    CREATE TABLE persons (
      id TEXT PRIMARY KEY,
      organisation_id TEXT NOT NULL REFERENCES organisations (id),
      name TEXT NOT NULL,
      email TEXT NOT NULL,
      email_key TEXT NOT NULL UNIQUE,
      password_hash TEXT NOT NULL,
      role TEXT NOT NULL,
      locale TEXT NOT NULL,
      created_at BIGINT NOT NULL,
      version BIGINT NOT NULL
    );
    CREATE INDEX persons_by_organisation ON persons (organisation_id, id);
    CREATE TABLE sessions (
      id TEXT PRIMARY KEY,
      person_id TEXT NOT NULL REFERENCES persons (id),
      secret_hash TEXT NOT NULL UNIQUE,
      csrf_token TEXT NOT NULL,
      created_at BIGINT NOT NULL,
      last_seen_at BIGINT NOT NULL,
      expires_at BIGINT NOT NULL,
      address TEXT NOT NULL,
      user_agent TEXT NOT NULL
    );
    CREATE INDEX sessions_by_person ON sessions (person_id, id);
    CREATE INDEX sessions_by_end ON sessions (expires_at);
    CREATE TABLE tokens (
      id TEXT PRIMARY KEY,
      person_id TEXT NOT NULL REFERENCES persons (id),
      name TEXT NOT NULL,
      scope TEXT NOT NULL,
      hash TEXT NOT NULL UNIQUE,
      created_at BIGINT NOT NULL,
      expires_at BIGINT NOT NULL,
      last_used_at BIGINT
    );
    CREATE INDEX tokens_by_person ON tokens (person_id, id);
    CREATE TABLE invitations (
      id TEXT PRIMARY KEY,
      token_hash TEXT NOT NULL UNIQUE,
      kind TEXT NOT NULL,
      email TEXT NOT NULL,
      organisation_id TEXT REFERENCES organisations (id),
      organisation_role TEXT,
      engagement_id TEXT,
      party TEXT,
      role TEXT,
      invited_by TEXT NOT NULL REFERENCES persons (id),
      created_at BIGINT NOT NULL,
      expires_at BIGINT NOT NULL,
      accepted_at BIGINT
    );
    CREATE INDEX invitations_by_organisation ON invitations (organisation_id, id);
    CREATE INDEX invitations_by_engagement ON invitations (engagement_id, id);
    CREATE INDEX invitations_by_inviter ON invitations (invited_by);
    CREATE TABLE sign_in_failures (
      key TEXT PRIMARY KEY,
      failures BIGINT NOT NULL,
      last_at BIGINT NOT NULL,
      blocked_until BIGINT NOT NULL
    );
    CREATE INDEX sign_in_failures_by_age ON sign_in_failures (last_at);
  )"}};
  return migrations;
}

}  // namespace tandem::people

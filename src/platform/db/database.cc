#include "platform/db/database.h"

#include "platform/db/postgres_database.h"
#include "platform/db/sqlite_database.h"

namespace tandem::db {

std::unique_ptr<Database> Database::Open(const std::string& url, const Options& options) {
  if (url.starts_with("sqlite:")) return std::make_unique<SqliteDatabase>(url.substr(7), options);
  if (url.starts_with("postgresql://") || url.starts_with("postgres://")) {
    return std::make_unique<PostgresDatabase>(url, options);
  }
  throw DatabaseError(
      "database.url",
      "A database is `sqlite:/path/to/file.db` or `postgresql://user@host/name`, nothing else.");
}

}  // namespace tandem::db

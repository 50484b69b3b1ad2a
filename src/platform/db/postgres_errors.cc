#include "platform/db/postgres_errors.h"

#include <libpq-fe.h>

#include "base/text.h"
#include "platform/db/postgres_connection.h"

namespace tandem::db {

namespace {

constexpr size_t kMostQuoted = 1000;  // of a statement, in a message

std::string Field(const PGresult* result, int code) {
  const char* text = PQresultErrorField(result, code);
  return text ? text : "";
}

// "Key (a, b)=(1, 2) already exists." of table t → "t.a, t.b"; a constraint's name where there is no such
// detail.
std::string Violated(const PGresult* result) {
  const std::string table = Field(result, PG_DIAG_TABLE_NAME);
  const std::string column = Field(result, PG_DIAG_COLUMN_NAME);
  if (!column.empty()) return Cat(table, ".", column);
  const std::string detail = Field(result, PG_DIAG_MESSAGE_DETAIL);
  const size_t end = detail.find(")=(");
  if (!detail.starts_with("Key (") || end == std::string::npos) return Field(result, PG_DIAG_CONSTRAINT_NAME);
  std::string columns;
  for (std::string_view key : Split(std::string_view(detail).substr(5, end - 5), ',')) {
    columns += Cat(columns.empty() ? "" : ", ", table, ".", Trim(key));
  }
  return columns;
}

void ThrowConstraint(const PGresult* result, const std::string& state) {
  if (state == "23505" || state == "23P01") throw UniqueViolation(Violated(result));
  if (state == "23503") throw ForeignKeyViolation(Violated(result));
  if (state.starts_with("23")) throw CheckViolation(Violated(result));
}

// 40001: serialization failure, 40P01: deadlock, 57P0x: the server stops; 0A000 comes when a migration
// changed a table under a prepared plan.
void ThrowCollision(const std::string& state, const std::string& message) {
  if (state == "0A000" && message.find("cached plan") != std::string::npos)
    throw Collision(kPlanChanged, message);
  if (state.starts_with("57P0"))
    throw Collision("database.unreachable", "The database is stopping. Try again.");
  if (state != "40001" && state != "40P01") return;
  throw Collision("database.contended", "Too many people changed the same thing at once. Try again.");
}

}  // namespace

void ThrowPostgresError(const pg_result* result, std::string_view sql) {
  const std::string state = Field(result, PG_DIAG_SQLSTATE);
  const std::string message = Field(result, PG_DIAG_MESSAGE_PRIMARY);
  ThrowConstraint(result, state);
  ThrowCollision(state, message);
  if (state == "53100")
    throw DatabaseError("database.full",
                        "The database's disk is full. Make room; nothing of this was saved.");
  if (state == "25006")
    throw DatabaseError("database.read_only", Cat("This may only read, but wants to write: ", sql));
  throw DatabaseError("database.statement", Cat(message, " (", state, "): ", sql.substr(0, kMostQuoted)));
}

void ThrowUnreachable(std::string_view message) {
  throw DatabaseError("database.unreachable",
                      Cat("The database cannot be reached (", Trim(message),
                          "). Check that it runs and that the URL, user and password are right."));
}

}  // namespace tandem::db

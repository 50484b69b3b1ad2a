#include "platform/db/sqlite_connection.h"

#include <sqlite3.h>

#include <mutex>

#include "base/text.h"
#include "platform/db/sql_text.h"

namespace tandem::db {

namespace {

constexpr int kBusyMilliseconds = 5000;

// Connections are used by one thread at a time, so SQLite needs no locks of its own; its memory statistics
// would be one lock for all readers.
void ConfigureOnce() {
  static std::once_flag once;
  std::call_once(once, [] {
    sqlite3_config(SQLITE_CONFIG_MULTITHREAD);
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    sqlite3_initialize();
  });
}

class SqliteRow final : public Row {
 public:
  explicit SqliteRow(sqlite3_stmt* statement) : statement_(statement) {}
  int Columns() const override { return sqlite3_column_count(statement_); }
  std::string_view Name(int column) const override { return sqlite3_column_name(statement_, column); }
  bool IsNull(int column) const override { return sqlite3_column_type(statement_, column) == SQLITE_NULL; }
  int64_t Int(int column) const override { return sqlite3_column_int64(statement_, column); }
  double Real(int column) const override { return sqlite3_column_double(statement_, column); }
  std::string_view Text(int column) const override {
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
    return {text, static_cast<size_t>(sqlite3_column_bytes(statement_, column))};
  }
  std::string_view Bytes(int column) const override {
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement_, column));
    return {bytes, static_cast<size_t>(sqlite3_column_bytes(statement_, column))};
  }

 private:
  sqlite3_stmt* statement_;
};

// "UNIQUE constraint failed: person.email" → "person.email".
std::string Violated(std::string_view message) {
  const size_t colon = message.find(": ");
  return colon == std::string_view::npos ? "" : std::string(message.substr(colon + 2));
}

[[noreturn]] void FailConstraint(int code, std::string_view message) {
  switch (code) {
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
    case SQLITE_CONSTRAINT_ROWID:
      throw UniqueViolation(Violated(message));
    case SQLITE_CONSTRAINT_FOREIGNKEY:
      throw ForeignKeyViolation("");
    default:
      throw CheckViolation(Violated(message));
  }
}

// Resets a statement at the end of its use, whatever happened.
struct ResetAtEnd {
  sqlite3_stmt* statement;
  ~ResetAtEnd() { sqlite3_reset(statement); }
};

}  // namespace

void SqliteConnection::CloseConnection::operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
void SqliteConnection::FinalizeStatement::operator()(sqlite3_stmt* statement) const {
  sqlite3_finalize(statement);
}

SqliteConnection::SqliteConnection(const std::string& path, const Settings& settings)
    : cache_(settings.statements) {
  ConfigureOnce();
  sqlite3* handle = nullptr;
  const int code = sqlite3_open_v2(path.c_str(), &handle,
                                   SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
  handle_.reset(handle);
  if (code != SQLITE_OK) {
    throw DatabaseError("database.unreachable",
                        Cat("The database file ", path, " cannot be opened: ", sqlite3_errstr(code),
                            ". Check the path and its permissions."));
  }
  sqlite3_extended_result_codes(handle, 1);
  sqlite3_busy_timeout(handle, kBusyMilliseconds);
  Control("PRAGMA journal_mode = WAL");
  Control("PRAGMA synchronous = FULL");
  Control("PRAGMA foreign_keys = ON");
  Control("PRAGMA wal_autocheckpoint = 0");
  Control(Cat("PRAGMA cache_size = -", settings.cache_kib).c_str());
  if (settings.read_only) Control("PRAGMA query_only = ON");
  sqlite3_wal_hook(
      handle,
      [](void* self, sqlite3*, const char*, int pages) {
        static_cast<SqliteConnection*>(self)->wal_pages_ = pages;
        return SQLITE_OK;
      },
      this);
}

void SqliteConnection::Each(std::string_view sql, Values args, RowVisitor visit) {
  Loan loan = Take(sql);
  const Prepared& prepared = loan.front().prepared;
  {
    const ResetAtEnd reset{prepared.statement.get()};
    Bind(prepared, args);
    const SqliteRow row(prepared.statement.get());
    Step(prepared.statement.get(), [&] { visit(row); });
  }
  cache_.Give(std::move(loan));
}

int64_t SqliteConnection::Run(std::string_view sql, Values args) {
  const int64_t before = sqlite3_total_changes64(handle_.get());
  Each(sql, args, [](const Row&) {});
  // total_changes tells a statement that changed nothing from one that is no change at all.
  return sqlite3_total_changes64(handle_.get()) == before ? 0 : sqlite3_changes64(handle_.get());
}

int64_t SqliteConnection::RunMany(std::string_view sql, std::span<const std::vector<Value>> rows) {
  Loan loan = Take(sql);
  const Prepared& prepared = loan.front().prepared;
  int64_t changed = 0;
  for (const auto& row : rows) {
    const ResetAtEnd reset{prepared.statement.get()};
    Bind(prepared, row);
    const int64_t before = sqlite3_total_changes64(handle_.get());
    Step(prepared.statement.get(), [] {});
    if (sqlite3_total_changes64(handle_.get()) != before) changed += sqlite3_changes64(handle_.get());
  }
  cache_.Give(std::move(loan));
  return changed;
}

void SqliteConnection::Script(std::string_view sql) {
  const std::string text = ForSqlite(sql);
  const char* rest = text.c_str();
  while (*rest != '\0') {
    sqlite3_stmt* statement = nullptr;
    RefuseTransactionControl(rest);
    const int code = sqlite3_prepare_v2(handle_.get(), rest, -1, &statement, &rest);
    const std::unique_ptr<sqlite3_stmt, FinalizeStatement> owned(statement);
    if (code != SQLITE_OK) Fail(code, sql);
    if (statement) Step(statement, [] {});
  }
}

void SqliteConnection::Control(const char* sql) {
  const int code = sqlite3_exec(handle_.get(), sql, nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) Fail(code, sql);
}

bool SqliteConnection::InTransaction() const { return sqlite3_get_autocommit(handle_.get()) == 0; }

bool SqliteConnection::HasDeferredViolation() const {
  int open = 0, highest = 0;
  sqlite3_db_status(handle_.get(), SQLITE_DBSTATUS_DEFERRED_FKS, &open, &highest, 0);
  return open != 0;
}

void SqliteConnection::Checkpoint() {
  sqlite3_wal_checkpoint_v2(handle_.get(), nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
}

SqliteConnection::Loan SqliteConnection::Take(std::string_view sql) {
  Loan loan = cache_.Take(sql);
  if (loan.empty()) loan.push_back({std::string(sql), Prepare(sql)});
  return loan;
}

SqliteConnection::Prepared SqliteConnection::Prepare(std::string_view sql) {
  RefuseTransactionControl(sql);
  const std::string text = ForSqlite(sql);
  sqlite3_stmt* statement = nullptr;
  const char* rest = nullptr;
  const int code = sqlite3_prepare_v3(handle_.get(), text.c_str(), static_cast<int>(text.size() + 1),
                                      SQLITE_PREPARE_PERSISTENT, &statement, &rest);
  Prepared prepared{std::unique_ptr<sqlite3_stmt, FinalizeStatement>(statement), {}};
  if (code != SQLITE_OK) Fail(code, sql);
  if (!statement || !Trim(rest).empty()) {
    throw DatabaseError("database.statement", Cat("Exactly one statement was expected: ", sql));
  }
  for (int n = 1; n <= sqlite3_bind_parameter_count(statement); ++n) {
    prepared.slots.push_back(sqlite3_bind_parameter_index(statement, Cat('$', n).c_str()));
  }
  return prepared;
}

void SqliteConnection::Bind(const Prepared& prepared, Values args) {
  if (args.size() != prepared.slots.size()) {
    throw DatabaseError("database.statement",
                        Cat("A statement with ", prepared.slots.size(), " placeholders got ", args.size(),
                            " arguments: ", sqlite3_sql(prepared.statement.get())));
  }
  for (size_t i = 0; i < args.size(); ++i) BindOne(prepared.statement.get(), prepared.slots[i], args[i]);
}

void SqliteConnection::BindOne(sqlite3_stmt* statement, int slot, const Value& value) {
  struct Binder {
    sqlite3_stmt* statement;
    int slot;
    int operator()(std::nullptr_t) const { return sqlite3_bind_null(statement, slot); }
    int operator()(int64_t number) const { return sqlite3_bind_int64(statement, slot, number); }
    int operator()(double number) const { return sqlite3_bind_double(statement, slot, number); }
    int operator()(const std::string& text) const {
      return sqlite3_bind_text64(statement, slot, text.data(), text.size(), SQLITE_STATIC, SQLITE_UTF8);
    }
    int operator()(const Blob& blob) const {
      // A null pointer would bind NULL instead of no bytes.
      const char* bytes = blob.bytes.empty() ? "" : blob.bytes.data();
      return sqlite3_bind_blob64(statement, slot, bytes, blob.bytes.size(), SQLITE_STATIC);
    }
  };
  const int code = std::visit(Binder{statement, slot}, value.held());
  if (code != SQLITE_OK) Fail(code, sqlite3_sql(statement));
}

template <typename Visit>
void SqliteConnection::Step(sqlite3_stmt* statement, Visit visit) {
  int code = sqlite3_step(statement);
  for (; code == SQLITE_ROW; code = sqlite3_step(statement)) visit();
  if (code != SQLITE_DONE) Fail(code, sqlite3_sql(statement));
}

void SqliteConnection::Fail(int code, std::string_view sql) const {
  const std::string message = sqlite3_errmsg(handle_.get());
  switch (code & 0xff) {
    case SQLITE_CONSTRAINT:
      FailConstraint(code, message);
    case SQLITE_FULL:
      throw DatabaseError("database.full", "The disk is full. Make room; nothing of this was saved.");
    case SQLITE_IOERR:
      throw DatabaseError("database.io",
                          Cat("The disk failed (", message, "). Check it; nothing of this was saved."));
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      throw DatabaseError("database.busy",
                          "Another program holds the database file. Close it and try again.");
    case SQLITE_READONLY:
      throw DatabaseError("database.read_only", Cat("This may only read, but wants to write: ", sql));
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
      throw DatabaseError("database.corrupt",
                          Cat("The database file is damaged (", message, "). Restore a backup."));
    default:
      throw DatabaseError("database.statement", Cat(message, ": ", sql));
  }
}

}  // namespace tandem::db

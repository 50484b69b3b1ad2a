#include "platform/db/tx.h"

#include "base/text.h"
#include "platform/db/sql_text.h"

namespace tandem::db {

namespace {

constexpr size_t kMostAnnounced = 7900;  // PostgreSQL's NOTIFY takes fewer than 8,000 bytes

void RefuseBadText(const Value& value) {
  const auto* text = std::get_if<std::string>(&value.held());
  if (!text) return;
  if (text->find('\0') != std::string::npos) {
    throw Invalid("text.nul", "Text cannot contain the character U+0000. Remove it.");
  }
  if (InvalidUtf8At(*text)) throw Invalid("text.utf8", "Text must be UTF-8. Save it as UTF-8 and try again.");
}

void RefuseBadText(Values values) {
  for (const Value& value : values) RefuseBadText(value);
}

}  // namespace

// A failed statement breaks the transaction on both databases alike, as PostgreSQL would have it; what a
// visitor or a refused argument throws does not.
template <typename Statement>
auto Tx::Guard(Statement statement) {
  RequireIntact();
  try {
    return statement();
  } catch (const ConstraintViolation&) {
    broken_ = true;
    throw;
  } catch (const DatabaseError&) {
    broken_ = true;
    throw;
  }
}

void Tx::Each(std::string_view sql, Values args, RowVisitor visit) {
  RefuseBadText(args);
  Guard([&] { DoEach(sql, args, visit); });
}

int64_t Tx::Run(std::string_view sql, Values args) {
  RefuseBadText(args);
  return Guard([&] { return DoRun(sql, args); });
}

int64_t Tx::RunMany(std::string_view sql, std::span<const std::vector<Value>> rows) {
  if (rows.empty()) return 0;
  for (const auto& row : rows) RefuseBadText(row);
  return Guard([&] { return DoRunMany(sql, rows); });
}

void Tx::Script(std::string_view sql) {
  Guard([&] { DoScript(sql); });
}

bool Tx::Exists(std::string_view sql, ArgumentList args) {
  return One(sql, args, [](const Row&) { return true; }).has_value();
}

std::optional<int64_t> Tx::ScalarInt(std::string_view sql, ArgumentList args) {
  return One(sql, args,
             [](const Row& row) { return row.IsNull(0) ? std::nullopt : std::optional(row.Int(0)); })
      .value_or(std::nullopt);
}

std::optional<std::string> Tx::ScalarText(std::string_view sql, ArgumentList args) {
  return One(sql, args,
             [](const Row& row) {
               return row.IsNull(0) ? std::nullopt : std::optional(std::string(row.Text(0)));
             })
      .value_or(std::nullopt);
}

void Tx::Attempt(FunctionRef<void()> step) {
  const size_t announced = announcements_.size();
  Guard([&] { DoSavepoint(); });
  try {
    step();
    Guard([&] { DoRelease(); });
  } catch (...) {
    announcements_.resize(announced);
    broken_ = !DoRollbackTo();
    throw;
  }
}

void Tx::Announce(std::string payload) {
  if (payload.size() > kMostAnnounced) {
    throw DatabaseError("database.announcement",
                        Cat("An announcement has at most ", kMostAnnounced, " bytes."));
  }
  if (std::find(announcements_.begin(), announcements_.end(), payload) == announcements_.end()) {
    announcements_.push_back(std::move(payload));
  }
}

void Tx::RequireIntact() const {
  if (!broken_) return;
  throw DatabaseError("database.broken_transaction",
                      "An earlier statement of this transaction failed, so nothing of it can be saved.");
}

void Tx::Reset() {
  announcements_.clear();
  broken_ = false;
}

}  // namespace tandem::db

#include "platform/db/postgres_row.h"

#include <libpq-fe.h>

#include <charconv>

#include "base/text.h"
#include "platform/db/errors.h"

namespace tandem::db {

namespace {

constexpr Oid kBoolean = 16;

template <typename Number>
Number Parsed(std::string_view text, std::string_view column) {
  Number number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error == std::errc{} && end == text.data() + text.size()) return number;
  throw DatabaseError("database.statement", Cat("Column ", column, " is no such number: ", text));
}

}  // namespace

int PostgresRow::Columns() const { return PQnfields(&result_); }
std::string_view PostgresRow::Name(int column) const { return PQfname(&result_, column); }
bool PostgresRow::IsNull(int column) const { return PQgetisnull(&result_, row_, column) != 0; }

int64_t PostgresRow::Int(int column) const {
  const std::string_view text = Text(column);
  if (text.empty() && IsNull(column)) return 0;
  if (PQftype(&result_, column) == kBoolean) return text == "t";
  return Parsed<int64_t>(text, Name(column));
}

double PostgresRow::Real(int column) const {
  const std::string_view text = Text(column);
  return text.empty() && IsNull(column) ? 0.0 : Parsed<double>(text, Name(column));
}

std::string_view PostgresRow::Text(int column) const {
  return {PQgetvalue(&result_, row_, column), static_cast<size_t>(PQgetlength(&result_, row_, column))};
}

std::string_view PostgresRow::Bytes(int column) const {
  const std::string_view text = Text(column);
  if (!text.starts_with("\\x")) return text;
  decoded_.resize(static_cast<size_t>(Columns()));
  std::string& bytes = decoded_[static_cast<size_t>(column)];
  bytes = FromHex(text.substr(2)).value_or("");
  return bytes;
}

}  // namespace tandem::db

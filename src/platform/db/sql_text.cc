#include "platform/db/sql_text.h"

#include <array>

#include "base/text.h"
#include "platform/db/errors.h"

namespace tandem::db {

namespace {

bool IsWordByte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}
bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// The end of the quoted text, quoted name or comment that starts at `at`, or `at` when none does.
size_t SkipOpaque(std::string_view sql, size_t at) {
  const auto past = [&](std::string_view end, size_t from) {
    const size_t found = sql.find(end, from);
    return found == std::string_view::npos ? sql.size() : found + end.size();
  };
  if (sql[at] == '\'' || sql[at] == '"') return past(sql.substr(at, 1), at + 1);
  if (sql.substr(at, 2) == "--") return past("\n", at);
  if (sql.substr(at, 2) == "/*") return past("*/", at);
  if (sql[at] == '$' && !IsDigit(at + 1 < sql.size() ? sql[at + 1] : '0')) {
    size_t end = at + 1;  // PostgreSQL's $tag$ … $tag$
    while (end < sql.size() && IsWordByte(sql[end])) ++end;
    if (end < sql.size() && sql[end] == '$') return past(sql.substr(at, end + 1 - at), end + 1);
  }
  return at;
}

// Calls `visit(begin, end)` for each token outside of quotes and comments: words with a leading $ or not, or
// one byte.
template <typename Visit>
void EachToken(std::string_view sql, Visit visit) {
  for (size_t at = 0; at < sql.size();) {
    const size_t skipped = SkipOpaque(sql, at);
    if (skipped > at) {
      at = skipped;
      continue;
    }
    size_t end = at + 1;
    if (IsWordByte(sql[at]) || sql[at] == '$') {
      while (end < sql.size() && IsWordByte(sql[end])) ++end;
    }
    visit(at, end);
    at = end;
  }
}

// Past comments and punctuation.
std::string_view FirstWord(std::string_view sql) {
  std::string_view word;
  EachToken(sql, [&](size_t begin, size_t end) {
    if (word.empty() && IsWordByte(sql[begin])) word = sql.substr(begin, end - begin);
  });
  return word;
}

int PlaceholderNumber(std::string_view token) {
  if (token.size() < 2 || token[0] != '$' || !IsDigit(token[1])) return 0;
  return static_cast<int>(ParseInt(token.substr(1)).value_or(0));
}

std::string Replaced(std::string text, std::string_view from, std::string_view to) {
  for (size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

}  // namespace

void RefuseTransactionControl(std::string_view sql) {
  static constexpr std::array<std::string_view, 8> kRefused = {"begin",    "start",   "commit", "end",
                                                               "rollback", "release", "abort",  "savepoint"};
  const std::string word = LowerAscii(FirstWord(sql));
  for (std::string_view refused : kRefused) {
    if (word == refused) {
      throw DatabaseError("database.statement",
                          Cat("A job may not run ", word, ": use Tx::Attempt, or throw."));
    }
  }
}

void RefuseTransactionControlIn(std::string_view script) {
  bool at_start = true;
  EachToken(script, [&](size_t begin, size_t end) {
    if (at_start && IsWordByte(script[begin])) RefuseTransactionControl(script.substr(begin, end - begin));
    at_start = script[begin] == ';' || (at_start && !IsWordByte(script[begin]));
  });
}

std::string ForSqlite(std::string_view sql) {
  std::string text = Replaced(std::string(sql), "/* WITHOUT ROWID */", "WITHOUT ROWID");
  return Replaced(std::move(text), "COLLATE \"C\"", "COLLATE BINARY");
}

int PlaceholderCount(std::string_view sql) {
  int highest = 0;
  EachToken(sql, [&](size_t begin, size_t end) {
    highest = std::max(highest, PlaceholderNumber(sql.substr(begin, end - begin)));
  });
  return highest;
}

std::optional<InsertParts> SplitInsert(std::string_view sql) {
  size_t after_values = 0, row_begin = 0, row_end = 0;
  int depth = 0;
  bool outside = false;
  EachToken(sql, [&](size_t begin, size_t end) {
    const std::string_view token = sql.substr(begin, end - begin);
    const bool in_row = row_begin > 0 && row_end == 0;
    if (after_values == 0 && token.size() == 6 && LowerAscii(token) == "values") after_values = end;
    if (token == "(" && depth++ == 0 && after_values > 0 && row_begin == 0) row_begin = begin;
    if (token == ")" && --depth == 0 && in_row) row_end = end;
    if (!in_row && PlaceholderNumber(token) > 0) outside = true;
  });
  if (row_end == 0 || outside) return std::nullopt;
  return InsertParts{sql.substr(0, row_begin), sql.substr(row_begin, row_end - row_begin),
                     sql.substr(row_end)};
}

std::string RepeatRow(const InsertParts& parts, int columns, size_t count) {
  std::string text(parts.head);
  for (size_t i = 0; i < count; ++i) {
    if (i > 0) text += ", ";
    size_t copied = 0;
    EachToken(parts.row, [&](size_t begin, size_t end) {
      const int number = PlaceholderNumber(parts.row.substr(begin, end - begin));
      if (number == 0) return;
      text += parts.row.substr(copied, begin - copied);
      text += Cat('$', static_cast<int64_t>(i) * columns + number);
      copied = end;
    });
    text += parts.row.substr(copied);
  }
  return text += parts.tail;
}

}  // namespace tandem::db

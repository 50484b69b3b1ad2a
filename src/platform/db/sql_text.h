// What the layer does with the text of a statement.
#ifndef TANDEM_PLATFORM_DB_SQL_TEXT_H_
#define TANDEM_PLATFORM_DB_SQL_TEXT_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tandem::db {

// Throws DatabaseError for BEGIN, COMMIT and their kin: a job does not end the transaction it lives in.
void RefuseTransactionControl(std::string_view sql);
// The same for each statement of a script; the body of a function ($$ … $$) may say BEGIN.
void RefuseTransactionControlIn(std::string_view script);

// The text as SQLite takes it: see migrations.h for the two marks.
std::string ForSqlite(std::string_view sql);

// The highest n of the placeholders $n; quoted text and comments do not count.
int PlaceholderCount(std::string_view sql);

// An INSERT taken apart at the row after VALUES: "INSERT INTO t (a, b) VALUES ", "($1, $2)", " ON CONFLICT
// …".
struct InsertParts {
  std::string_view head;
  std::string_view row;
  std::string_view tail;
};
// Nothing when the statement has no VALUES followed by one row, or placeholders outside of the row.
std::optional<InsertParts> SplitInsert(std::string_view sql);
// The same INSERT with `count` rows, placeholders numbered on: `columns` to a row.
std::string RepeatRow(const InsertParts& parts, int columns, size_t count);

}  // namespace tandem::db

#endif  // TANDEM_PLATFORM_DB_SQL_TEXT_H_

// A row of a PostgreSQL result in text format.
#ifndef TANDEM_PLATFORM_DB_POSTGRES_ROW_H_
#define TANDEM_PLATFORM_DB_POSTGRES_ROW_H_

#include <string>
#include <vector>

#include "platform/db/value.h"

struct pg_result;

namespace tandem::db {

class PostgresRow final : public Row {
 public:
  explicit PostgresRow(const pg_result& result) : result_(result) {}
  void MoveTo(int row) { row_ = row; }

  int Columns() const override;
  std::string_view Name(int column) const override;
  bool IsNull(int column) const override;
  int64_t Int(int column) const override;
  double Real(int column) const override;
  std::string_view Text(int column) const override;
  std::string_view Bytes(int column) const override;

 private:
  const pg_result& result_;
  int row_ = 0;
  mutable std::vector<std::string> decoded_;  // bytes of this row, by column
};

}  // namespace tandem::db

#endif  // TANDEM_PLATFORM_DB_POSTGRES_ROW_H_

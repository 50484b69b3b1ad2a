// Rows as records: the field list of a struct (base/record.h) names its columns.
#ifndef TANDEM_PLATFORM_DB_RECORDS_H_
#define TANDEM_PLATFORM_DB_RECORDS_H_

#include <string_view>
#include <vector>

#include "base/record.h"
#include "platform/db/tx.h"

namespace tandem::db {

// Which field each column of a result fills; columns that the record does not have are passed over.
class RowReader {
 public:
  explicit RowReader(const RecordType& type) : type_(type) {}
  void Read(const Row& row, void* record);

 private:
  const RecordType& type_;
  std::vector<const FieldType*> fields_;
  bool mapped_ = false;
  StoredValue cell_;
};

// The values of the record's columns, in the order of its fields.
std::vector<Value> ColumnValues(const RecordType& type, const void* record);
// "id, title, …": the columns of the record, for SELECT and INSERT.
std::string ColumnNames(const RecordType& type, std::string_view prefix = {});
// "INSERT INTO table (…) VALUES ($1, …)".
std::string InsertText(const RecordType& type, std::string_view table);
// "UPDATE table SET … WHERE id = $n": every column but id is set; the record's field list has an "id" first.
std::string UpdateText(const RecordType& type, std::string_view table);

template <IsRecord R>
std::vector<R> Select(Tx& tx, std::string_view sql, ArgumentList args) {
  std::vector<R> records;
  RowReader reader(TypeOfRecord<R>());
  tx.Each(sql, args, [&](const Row& row) { reader.Read(row, &records.emplace_back()); });
  return records;
}

template <IsRecord R>
std::optional<R> SelectOne(Tx& tx, std::string_view sql, ArgumentList args) {
  std::vector<R> records = Select<R>(tx, sql, args);
  if (records.empty()) return std::nullopt;
  return std::move(records.front());
}

template <IsRecord R>
void Insert(Tx& tx, std::string_view table, const R& record) {
  tx.Run(InsertText(TypeOfRecord<R>(), table), ColumnValues(TypeOfRecord<R>(), &record));
}

template <IsRecord R>
void InsertAll(Tx& tx, std::string_view table, const std::vector<R>& records) {
  if (records.empty()) return;
  std::vector<std::vector<Value>> rows;
  rows.reserve(records.size());
  for (const R& record : records) rows.push_back(ColumnValues(TypeOfRecord<R>(), &record));
  tx.RunMany(InsertText(TypeOfRecord<R>(), table), rows);
}

// Sets every column of each record's row, found by its id.
template <IsRecord R>
void UpdateAll(Tx& tx, std::string_view table, const std::vector<R>& records) {
  if (records.empty()) return;
  std::vector<std::vector<Value>> rows;
  rows.reserve(records.size());
  for (const R& record : records) rows.push_back(ColumnValues(TypeOfRecord<R>(), &record));
  tx.RunMany(UpdateText(TypeOfRecord<R>(), table), rows);
}

}  // namespace tandem::db

#endif  // TANDEM_PLATFORM_DB_RECORDS_H_

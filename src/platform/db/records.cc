#include "platform/db/records.h"

#include "base/text.h"

namespace tandem::db {
namespace {

using Kind = StoredValue::Kind;

void FillCell(const Row& row, int column, Kind kind, StoredValue& cell) {
  cell.kind = row.IsNull(column) ? Kind::kNull : kind;
  switch (cell.kind) {
    case Kind::kNull: break;
    case Kind::kInt: cell.integer = row.Int(column); break;
    case Kind::kReal: cell.real = row.Real(column); break;
    case Kind::kText: cell.text = row.Text(column); break;
  }
}

Value ToValue(StoredValue& cell) {
  switch (cell.kind) {
    case Kind::kNull: return nullptr;
    case Kind::kInt: return cell.integer;
    case Kind::kReal: return cell.real;
    case Kind::kText: return std::move(cell.text);
  }
  return nullptr;
}

}  // namespace

void RowReader::Read(const Row& row, void* record) {
  if (!mapped_) {
    for (int column = 0; column < row.Columns(); ++column) fields_.push_back(type_.Find(row.Name(column)));
    mapped_ = true;
  }
  for (int column = 0; column < row.Columns(); ++column) {
    const FieldType* field = fields_[static_cast<size_t>(column)];
    if (field == nullptr || field->type->load == nullptr) continue;
    FillCell(row, column, field->type->stored_as, cell_);
    field->type->load(cell_, static_cast<char*>(record) + field->offset);
  }
}

std::vector<Value> ColumnValues(const RecordType& type, const void* record) {
  std::vector<Value> values;
  for (const FieldType& field : type.fields) {
    if (field.type->store == nullptr) continue;
    StoredValue cell;
    field.type->store(static_cast<const char*>(record) + field.offset, cell);
    values.push_back(ToValue(cell));
  }
  return values;
}

std::string ColumnNames(const RecordType& type, std::string_view prefix) {
  std::string names;
  for (const FieldType& field : type.fields) {
    if (field.type->store == nullptr) continue;
    names += Cat(names.empty() ? "" : ", ", prefix, field.name);
  }
  return names;
}

std::string InsertText(const RecordType& type, std::string_view table) {
  std::string places;
  int count = 0;
  for (const FieldType& field : type.fields) {
    if (field.type->store == nullptr) continue;
    ++count;
    places += Cat(count == 1 ? "$" : ", $", count);
  }
  return Cat("INSERT INTO ", table, " (", ColumnNames(type), ") VALUES (", places, ")");
}

std::string UpdateText(const RecordType& type, std::string_view table) {
  std::string sets;
  int count = 0;
  for (const FieldType& field : type.fields) {
    if (field.type->store == nullptr) continue;
    ++count;
    if (count > 1) sets += Cat(count == 2 ? "" : ", ", field.name, " = $", count);
  }
  return Cat("UPDATE ", table, " SET ", sets, " WHERE id = $1");
}

}  // namespace tandem::db

// A record is described once: the field list of a struct drives its JSON, its row in SQL and its OpenAPI schema.
//
//   struct Milestone { MilestoneId id; std::string name; std::optional<Day> due; };
//   const RecordType& DescribeRecord(const Milestone*);   // in the header, beside the struct
//
//   const RecordType& DescribeRecord(const Milestone*) {  // in the .cc
//     static const RecordType type = RecordOf<Milestone>("Milestone", "A point in time that matters to both parties.")
//         .Add("id", &Milestone::id, "Its id.")
//         .Add("name", &Milestone::name, "What it is called.", {.min_length = 1, .max_length = 200})
//         .Add("due", &Milestone::due, "When it is promised.");
//     return type;
//   }
#ifndef TANDEM_BASE_RECORD_H_
#define TANDEM_BASE_RECORD_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"
#include "base/problem.h"

namespace tandem {

// What a field must obey when it comes from outside; broken rules become details of one Problem.
struct FieldRule {
  size_t min_length = 0;        // characters, for text
  size_t max_length = 10'000;   // characters, for text; elements, for lists
  std::optional<double> minimum;
  std::optional<double> maximum;
  std::string_view format;      // OpenAPI format such as "email" or "password"; documentation only
};

// One cell of a database row, between a field and platform/db. `text` is valid as long as the field is.
struct StoredValue {
  enum class Kind { kNull, kInt, kReal, kText };
  Kind kind = Kind::kNull;
  int64_t integer = 0;
  double real = 0;
  std::string text;
};

struct RecordType;

// Where reading stands, for error messages: "tasks[3].duration".
struct ReadContext {
  std::string path;
  const FieldRule* rule;
  std::vector<ProblemDetail>* errors;
  void Fail(std::string reason, std::string message) const;
};

// The named records that a schema refers to, gathered while it is written.
using SchemaNames = std::vector<const RecordType*>;

// How one C++ type is written, read, stored and described. `value` points to an object of that type.
struct ValueType {
  void (*write)(const void* value, std::string& out);
  void (*read)(const Json& json, void* value, const ReadContext& context);
  void (*store)(const void* value, StoredValue& cell);       // null when the type has no column
  void (*load)(const StoredValue& cell, void* value);        // null when the type has no column
  Json (*schema)(const FieldRule& rule, SchemaNames& names);
  StoredValue::Kind stored_as;
  bool required;                                             // absent on input is an error
  bool (*omit)(const void* value);                           // left out on output; null: never
};

struct FieldType {
  std::string name;
  std::string doc;
  size_t offset;
  const ValueType* type;
  FieldRule rule;
};

struct RecordType {
  std::string name;
  std::string doc;
  std::vector<FieldType> fields;
  const FieldType* Find(std::string_view field) const;
};

void WriteRecord(const RecordType& type, const void* record, std::string& out);
void ReadRecord(const RecordType& type, const Json& json, void* record, const ReadContext& context);
// Which way a record travels: what is written always has every field, what is read may leave out the optional ones.
enum class Direction { kWritten, kRead };
// An OpenAPI 3.1 schema of the record's own fields; records it refers to are added to `names`.
Json RecordSchema(const RecordType& type, Direction direction, SchemaNames& names);

template <typename T>
concept IsRecord = requires(const T* record) {
  { DescribeRecord(record) } -> std::same_as<const RecordType&>;
};

template <IsRecord R>
const RecordType& TypeOfRecord() {
  return DescribeRecord(static_cast<const R*>(nullptr));
}

template <IsRecord R>
std::string ToJson(const R& record) {
  std::string out;
  WriteRecord(TypeOfRecord<R>(), &record, out);
  return out;
}

// The record that the JSON describes; all that is wrong with it is thrown as one Problem "input.invalid".
template <IsRecord R>
R FromJson(const Json& json) {
  R record{};
  std::vector<ProblemDetail> errors;
  const FieldRule none;
  ReadRecord(TypeOfRecord<R>(), json, &record, {"", &none, &errors});
  if (!errors.empty()) {
    const std::string message = errors.size() == 1 ? errors[0].message : "Some fields need attention.";
    throw Problem(ProblemKind::kInvalid, "input.invalid", message, std::move(errors));
  }
  return record;
}

}  // namespace tandem

#include "base/record_types.h"

#endif  // TANDEM_BASE_RECORD_H_

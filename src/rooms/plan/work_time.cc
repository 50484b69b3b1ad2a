#include "rooms/plan/work_time.h"

namespace tandem::value_types {
namespace {

using forecast::WorkTime;

void Write(const void* value, std::string& out) {
  AppendJsonString(forecast::ToText(forecast::Duration{*static_cast<const WorkTime*>(value), false}), out);
}

void Read(const Json& json, void* value, const ReadContext& context) {
  const std::string* text = json.AsString();
  const auto parsed = text != nullptr ? forecast::ParseDuration(*text) : std::nullopt;
  if (!parsed || parsed->elapsed) return context.Fail("format", "Write this as 5d, 12h or 90m.");
  *static_cast<WorkTime*>(value) = parsed->length;
}

Json Schema(const FieldRule&, SchemaNames&) {
  Json schema;
  schema.Set("type", "string");
  return schema;
}

}  // namespace

const ValueType kWorkTime{.write = Write,
                          .read = Read,
                          .store =
                              [](const void* value, StoredValue& cell) {
                                cell.kind = StoredValue::Kind::kInt;
                                cell.integer = static_cast<const WorkTime*>(value)->tenths;
                              },
                          .load = [](const StoredValue& cell,
                                     void* value) { static_cast<WorkTime*>(value)->tenths = cell.integer; },
                          .schema = Schema,
                          .stored_as = StoredValue::Kind::kInt,
                          .required = true,
                          .omit = nullptr};

}  // namespace tandem::value_types

#include "rooms/plan/recorded.h"

#include "platform/json/json_parser.h"

namespace tandem::plan {
namespace {

std::string Written(const FieldType& field, const void* record) {
  std::string text;
  field.type->write(static_cast<const char*>(record) + field.offset, text);
  return text;
}

const FieldRule kAnything{.max_length = 100'000'000};

}  // namespace

Json FieldsUnlike(const RecordType& type, const void* record, const void* blank) {
  Json fields{Json::Object{}};
  for (const FieldType& field : type.fields) {
    const std::string text = Written(field, record);
    if (text != Written(field, blank)) fields.Set(field.name, ParseJson(text));
  }
  return fields;
}

Sides Difference(const RecordType& type, const void* before, const void* after) {
  Sides sides{Json(Json::Object{}), Json(Json::Object{})};
  for (const FieldType& field : type.fields) {
    const std::string old = Written(field, before);
    const std::string now = Written(field, after);
    if (old == now) continue;
    sides.before.Set(field.name, ParseJson(old));
    sides.after.Set(field.name, ParseJson(now));
  }
  return sides;
}

void SetFields(const RecordType& type, const Json& fields, void* record) {
  std::vector<ProblemDetail> errors;
  for (const FieldType& field : type.fields) {
    const Json* value = fields.Find(field.name);
    if (value == nullptr) continue;
    field.type->read(*value, static_cast<char*>(record) + field.offset, {field.name, &kAnything, &errors});
  }
  if (errors.empty()) return;
  throw Problem(ProblemKind::kInternal, "plan.entry_unreadable",
                "An entry of the record cannot be read: " + errors[0].message);
}

bool HasFields(const RecordType& type, const Json& fields, const void* record) {
  for (const FieldType& field : type.fields) {
    const Json* value = fields.Find(field.name);
    if (value != nullptr && ParseJson(Written(field, record)) != *value) return false;
  }
  return true;
}

Json MembersUnlike(const Json& of, const Json& other) {
  Json unlike{Json::Object{}};
  if (of.AsObject() == nullptr) return unlike;
  for (const JsonMember& member : *of.AsObject()) {
    const Json* same = other.Find(member.name);
    if (same == nullptr || !(*same == member.value)) unlike.Set(member.name, member.value);
  }
  return unlike;
}

const Json::Array& Part(const Json& side, std::string_view part) {
  static const Json::Array none;
  const Json* value = side.Find(part);
  return value != nullptr && value->AsArray() != nullptr ? *value->AsArray() : none;
}

}  // namespace tandem::plan

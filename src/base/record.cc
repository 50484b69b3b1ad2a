#include "base/record.h"

#include <set>

#include "base/text.h"

namespace tandem {

void ReadContext::Fail(std::string reason, std::string message) const {
  errors->push_back({path.empty() ? "body" : path, std::move(reason), std::move(message)});
}

const FieldType* RecordType::Find(std::string_view field) const {
  for (const FieldType& candidate : fields) {
    if (candidate.name == field) return &candidate;
  }
  return nullptr;
}

namespace {

const void* FieldOf(const void* record, const FieldType& field) {
  return static_cast<const char*>(record) + field.offset;
}
void* FieldOf(void* record, const FieldType& field) { return static_cast<char*>(record) + field.offset; }

std::string Join(const std::string& path, const std::string& name) {
  return path.empty() ? name : path + "." + name;
}

void RefuseUnknown(const RecordType& type, const Json::Object& object, const ReadContext& context) {
  for (const JsonMember& member : object) {
    if (type.Find(member.name) != nullptr) continue;
    ReadContext at{Join(context.path, member.name), context.rule, context.errors};
    at.Fail("unknown", "There is no field “" + member.name + "” here.");
  }
}

}  // namespace

void WriteRecord(const RecordType& type, const void* record, std::string& out) {
  char separator = '{';
  for (const FieldType& field : type.fields) {
    const void* value = FieldOf(record, field);
    if (field.type->omit != nullptr && field.type->omit(value)) continue;
    out += separator;
    out += '"';
    out += field.name;
    out += "\":";
    field.type->write(value, out);
    separator = ',';
  }
  out += separator == '{' ? "{}" : "}";
}

void ReadRecord(const RecordType& type, const Json& json, void* record, const ReadContext& context) {
  const Json::Object* object = json.AsObject();
  if (object == nullptr) return context.Fail("type", "Send an object here.");
  RefuseUnknown(type, *object, context);
  for (const FieldType& field : type.fields) {
    const ReadContext at{Join(context.path, field.name), &field.rule, context.errors};
    const Json* value = json.Find(field.name);
    if (value != nullptr) {
      field.type->read(*value, FieldOf(record, field), at);
    } else if (field.type->required) {
      at.Fail("required", "“" + field.name + "” is missing.");
    }
  }
}

Json RecordSchema(const RecordType& type, Direction direction, SchemaNames& names) {
  Json properties{Json::Object{}};
  Json::Array required;
  for (const FieldType& field : type.fields) {
    Json schema = field.type->schema(field.rule, names);
    if (!field.doc.empty()) schema.Set("description", field.doc);
    properties.Set(field.name, std::move(schema));
    const bool always = direction == Direction::kWritten || field.type->required;
    if (field.type->omit == nullptr && always) required.emplace_back(field.name);
  }
  Json schema;
  schema.Set("type", "object").Set("description", type.doc).Set("properties", std::move(properties));
  if (!required.empty()) schema.Set("required", std::move(required));
  return schema;
}

}  // namespace tandem

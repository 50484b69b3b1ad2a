#include "base/record_types.h"

#include <cmath>

#include "base/text.h"

namespace tandem::value_types {
namespace {

using Kind = StoredValue::Kind;

template <typename T>
const T& As(const void* value) {
  return *static_cast<const T*>(value);
}
template <typename T>
T& As(void* value) {
  return *static_cast<T*>(value);
}

Json TypeSchema(std::string_view type, std::string_view format = {}) {
  Json schema;
  schema.Set("type", type);
  if (!format.empty()) schema.Set("format", format);
  return schema;
}

bool WithinRange(double value, const ReadContext& context) {
  const FieldRule& rule = *context.rule;
  if (rule.minimum && value < *rule.minimum) {
    context.Fail("too_small", Cat("The least that is possible here is ", ToJsonText(Json(*rule.minimum)), "."));
    return false;
  }
  if (rule.maximum && value > *rule.maximum) {
    context.Fail("too_large", Cat("The most that is possible here is ", ToJsonText(Json(*rule.maximum)), "."));
    return false;
  }
  return true;
}

Json NumberSchema(std::string_view type, const FieldRule& rule) {
  Json schema = TypeSchema(type, rule.format);
  if (rule.minimum) schema.Set("minimum", *rule.minimum);
  if (rule.maximum) schema.Set("maximum", *rule.maximum);
  return schema;
}

template <typename Integer>
void ReadInteger(const Json& json, void* value, const ReadContext& context) {
  const int64_t* integer = json.AsInt();
  if (integer == nullptr || *integer != static_cast<int64_t>(static_cast<Integer>(*integer))) {
    return context.Fail("type", "Send a whole number here.");
  }
  if (WithinRange(static_cast<double>(*integer), context)) As<Integer>(value) = static_cast<Integer>(*integer);
}

template <typename Integer>
constexpr ValueType kIntegerType{
    .write = [](const void* v, std::string& out) { out += std::to_string(As<Integer>(v)); },
    .read = ReadInteger<Integer>,
    .store =
        [](const void* v, StoredValue& cell) {
          cell.kind = Kind::kInt;
          cell.integer = As<Integer>(v);
        },
    .load = [](const StoredValue& cell, void* v) { As<Integer>(v) = static_cast<Integer>(cell.integer); },
    .schema = [](const FieldRule& rule, SchemaNames&) { return NumberSchema("integer", rule); },
    .stored_as = Kind::kInt,
    .required = true,
    .omit = nullptr};

void ReadDouble(const Json& json, void* value, const ReadContext& context) {
  double number = 0;
  if (const int64_t* integer = json.AsInt()) {
    number = static_cast<double>(*integer);
  } else if (const double* real = json.AsDouble()) {
    number = *real;
  } else {
    return context.Fail("type", "Send a number here.");
  }
  if (WithinRange(number, context)) As<double>(value) = number;
}

void ReadString(const Json& json, void* value, const ReadContext& context) {
  const std::string* text = json.AsString();
  if (text == nullptr) return context.Fail("type", "Send text here.");
  if (text->find('\0') != std::string::npos) return context.Fail("null_character", "Text cannot hold a null character.");
  const size_t length = CharacterCount(*text);
  if (length < context.rule->min_length || (context.rule->min_length > 0 && Trim(*text).empty())) {
    if (context.rule->min_length <= 1) return context.Fail("required", "This cannot be empty.");
    return context.Fail("too_short", Cat("At least ", context.rule->min_length, " characters, please."));
  }
  if (length > context.rule->max_length) {
    return context.Fail("too_long", Cat("At most ", context.rule->max_length, " characters, please."));
  }
  As<std::string>(value) = *text;
}

Json StringSchema(const FieldRule& rule, SchemaNames&) {
  Json schema = TypeSchema("string", rule.format);
  if (rule.min_length > 0) schema.Set("minLength", static_cast<int64_t>(rule.min_length));
  schema.Set("maxLength", static_cast<int64_t>(rule.max_length));
  return schema;
}

// A type whose JSON is a text with a fixed form.
template <typename T, std::optional<T> (*Parse)(std::string_view)>
void ReadParsed(const Json& json, void* value, const ReadContext& context, std::string_view expected) {
  const std::string* text = json.AsString();
  const std::optional<T> parsed = text != nullptr ? Parse(*text) : std::nullopt;
  if (!parsed) return context.Fail("format", Cat("Write this as ", expected, "."));
  As<T>(value) = *parsed;
}

template <typename T>
void WriteText(const void* value, std::string& out) {
  out += '"';
  out += ToText(As<T>(value));
  out += '"';
}

}  // namespace

const ValueType kBool{
    .write = [](const void* v, std::string& out) { out += As<bool>(v) ? "true" : "false"; },
    .read =
        [](const Json& json, void* v, const ReadContext& context) {
          const bool* flag = json.AsBool();
          if (flag == nullptr) return context.Fail("type", "Send true or false here.");
          As<bool>(v) = *flag;
        },
    .store =
        [](const void* v, StoredValue& cell) {
          cell.kind = Kind::kInt;
          cell.integer = As<bool>(v) ? 1 : 0;
        },
    .load = [](const StoredValue& cell, void* v) { As<bool>(v) = cell.integer != 0; },
    .schema = [](const FieldRule&, SchemaNames&) { return TypeSchema("boolean"); },
    .stored_as = Kind::kInt,
    .required = true,
    .omit = nullptr};

const ValueType kInt = kIntegerType<int>;
const ValueType kInt64 = kIntegerType<int64_t>;

const ValueType kDouble{
    .write = [](const void* v, std::string& out) { AppendJsonNumber(As<double>(v), out); },
    .read = ReadDouble,
    .store =
        [](const void* v, StoredValue& cell) {
          cell.kind = Kind::kReal;
          cell.real = As<double>(v);
        },
    .load = [](const StoredValue& cell, void* v) { As<double>(v) = cell.real; },
    .schema = [](const FieldRule& rule, SchemaNames&) { return NumberSchema("number", rule); },
    .stored_as = Kind::kReal,
    .required = true,
    .omit = nullptr};

const ValueType kString{
    .write = [](const void* v, std::string& out) { AppendJsonString(As<std::string>(v), out); },
    .read = ReadString,
    .store =
        [](const void* v, StoredValue& cell) {
          cell.kind = Kind::kText;
          cell.text = As<std::string>(v);
        },
    .load = [](const StoredValue& cell, void* v) { As<std::string>(v) = cell.text; },
    .schema = StringSchema,
    .stored_as = Kind::kText,
    .required = true,
    .omit = nullptr};

const ValueType kInstant{
    .write = WriteText<Instant>,
    .read =
        [](const Json& json, void* v, const ReadContext& context) {
          ReadParsed<Instant, ParseInstant>(json, v, context, "2026-01-05T08:00:00Z");
        },
    .store =
        [](const void* v, StoredValue& cell) {
          cell.kind = Kind::kInt;
          cell.integer = As<Instant>(v).micros;
        },
    .load = [](const StoredValue& cell, void* v) { As<Instant>(v).micros = cell.integer; },
    .schema = [](const FieldRule&, SchemaNames&) { return TypeSchema("string", "date-time"); },
    .stored_as = Kind::kInt,
    .required = true,
    .omit = nullptr};

const ValueType kDay{
    .write = WriteText<Day>,
    .read = [](const Json& json, void* v,
               const ReadContext& context) { ReadParsed<Day, ParseDay>(json, v, context, "2026-01-05"); },
    .store =
        [](const void* v, StoredValue& cell) {
          cell.kind = Kind::kText;
          cell.text = ToText(As<Day>(v));
        },
    .load = [](const StoredValue& cell, void* v) { As<Day>(v) = ParseDay(cell.text).value_or(Day{}); },
    .schema = [](const FieldRule&, SchemaNames&) { return TypeSchema("string", "date"); },
    .stored_as = Kind::kText,
    .required = true,
    .omit = nullptr};

const ValueType kLocalMinute{
    .write = WriteText<LocalMinute>,
    .read =
        [](const Json& json, void* v, const ReadContext& context) {
          ReadParsed<LocalMinute, ParseLocalMinute>(json, v, context, "2026-01-05T08:00");
        },
    .store =
        [](const void* v, StoredValue& cell) {
          cell.kind = Kind::kInt;
          cell.integer = As<LocalMinute>(v).minutes;
        },
    .load = [](const StoredValue& cell, void* v) { As<LocalMinute>(v).minutes = cell.integer; },
    .schema = [](const FieldRule&, SchemaNames&) { return TypeSchema("string", "local-minute"); },
    .stored_as = Kind::kInt,
    .required = true,
    .omit = nullptr};

const ValueType kUuid{
    .write = WriteText<Uuid>,
    .read = [](const Json& json, void* v,
               const ReadContext& context) { ReadParsed<Uuid, ParseUuid>(json, v, context, "a UUID"); },
    .store =
        [](const void* v, StoredValue& cell) {
          cell.kind = Kind::kText;
          cell.text = ToText(As<Uuid>(v));
        },
    .load = [](const StoredValue& cell, void* v) { As<Uuid>(v) = ParseUuid(cell.text).value_or(Uuid{}); },
    .schema = [](const FieldRule&, SchemaNames&) { return TypeSchema("string", "uuid"); },
    .stored_as = Kind::kText,
    .required = true,
    .omit = nullptr};

const ValueType kJson{
    .write = [](const void* v, std::string& out) { AppendJson(As<Json>(v), out); },
    .read = [](const Json& json, void* v, const ReadContext&) { As<Json>(v) = json; },
    .store = nullptr,
    .load = nullptr,
    .schema = [](const FieldRule&, SchemaNames&) { return Json(Json::Object{}); },
    .stored_as = Kind::kNull,
    .required = false,
    .omit = nullptr};

void ReadEnum(const Json& json, const ReadContext& context, std::span<const std::string_view> words, size_t& index) {
  const std::string* text = json.AsString();
  std::string choices;
  for (size_t i = 0; i < words.size(); ++i) {
    if (text != nullptr && words[i] == *text) {
      index = i;
      return;
    }
    choices += Cat(i == 0 ? "" : ", ", words[i]);
  }
  context.Fail("choice", Cat("Choose one of: ", choices, "."));
}

Json EnumSchema(std::span<const std::string_view> words) {
  Json schema = TypeSchema("string");
  schema.Set("enum", Json::Array(words.begin(), words.end()));
  return schema;
}

Json NullableSchema(Json schema) {
  if (const Json* type = schema.Find("type"); type != nullptr && type->AsString() != nullptr) {
    const Json name = *type;
    schema.Set("type", Json::Array{name, Json("null")});
    if (const Json* choices = schema.Find("enum")) {
      Json::Array with_null = *choices->AsArray();
      with_null.emplace_back(nullptr);
      schema.Set("enum", std::move(with_null));
    }
    return schema;
  }
  if (schema.Find("$ref") == nullptr) return schema;
  Json nullable;
  nullable.Set("anyOf", Json::Array{std::move(schema), TypeSchema("null")});
  return nullable;
}

Json ReferenceSchema(const RecordType& type, SchemaNames& names) {
  bool known = false;
  for (const RecordType* name : names) known = known || name == &type;
  if (!known) names.push_back(&type);
  Json schema;
  schema.Set("$ref", "#/components/schemas/" + type.name);
  return schema;
}

void ReadElements(const Json& json, const ReadContext& context, void* list,
                  void (*read_one)(const Json&, void* list, const ReadContext&)) {
  const Json::Array* array = json.AsArray();
  if (array == nullptr) return context.Fail("type", "Send a list here.");
  if (array->size() > context.rule->max_length) {
    return context.Fail("too_long", Cat("At most ", context.rule->max_length, " elements, please."));
  }
  const FieldRule element_rule;
  for (size_t i = 0; i < array->size(); ++i) {
    read_one((*array)[i], list, {Cat(context.path, "[", i, "]"), &element_rule, context.errors});
  }
}

Json ListSchema(Json items, const FieldRule& rule) {
  Json schema = TypeSchema("array");
  schema.Set("items", std::move(items)).Set("maxItems", static_cast<int64_t>(rule.max_length));
  return schema;
}

}  // namespace tandem::value_types

// The value types that a record's fields may have, and the builder of field lists. Included by record.h only.
#ifndef TANDEM_BASE_RECORD_TYPES_H_
#define TANDEM_BASE_RECORD_TYPES_H_

#include <concepts>
#include <span>
#include <type_traits>
#include <utility>

#include "base/id.h"
#include "base/record.h"
#include "base/time.h"

namespace tandem {

// A field of a change: absent keeps what is there, present replaces it (null too, where T is optional).
template <typename T>
struct Given {
  bool given = false;
  T value{};
  explicit operator bool() const { return given; }
  const T& operator*() const { return value; }
  const T* operator->() const { return &value; }
  void ApplyTo(T& target) const {
    if (given) target = value;
  }
};

// The words of an enumeration, in order of its values from 0; declare a specialisation beside the enum:
//   template <> struct EnumWords<Phase> { static constexpr std::string_view words[] = {"draft", …}; };
template <typename E>
struct EnumWords;

template <typename E>
concept HasWords = std::is_enum_v<E> && requires { EnumWords<E>::words[0]; };

template <HasWords E>
std::string_view Word(E value) {
  return EnumWords<E>::words[static_cast<size_t>(value)];
}

template <HasWords E>
std::optional<E> FromWord(std::string_view word) {
  for (size_t i = 0; i < std::size(EnumWords<E>::words); ++i) {
    if (EnumWords<E>::words[i] == word) return static_cast<E>(i);
  }
  return std::nullopt;
}

namespace value_types {

extern const ValueType kBool, kInt, kInt64, kDouble, kString, kInstant, kDay, kLocalMinute, kUuid, kJson;

void ReadEnum(const Json& json, const ReadContext& context, std::span<const std::string_view> words, size_t& index);
Json EnumSchema(std::span<const std::string_view> words);
Json NullableSchema(Json schema);
Json ReferenceSchema(const RecordType& type, SchemaNames& names);

template <typename T>
struct Of;

template <typename T>
const ValueType& Type() {
  return Of<T>::Get();
}

template <> struct Of<bool> { static const ValueType& Get() { return kBool; } };
template <> struct Of<int> { static const ValueType& Get() { return kInt; } };
template <> struct Of<int64_t> { static const ValueType& Get() { return kInt64; } };
template <> struct Of<double> { static const ValueType& Get() { return kDouble; } };
template <> struct Of<std::string> { static const ValueType& Get() { return kString; } };
template <> struct Of<Instant> { static const ValueType& Get() { return kInstant; } };
template <> struct Of<Day> { static const ValueType& Get() { return kDay; } };
template <> struct Of<LocalMinute> { static const ValueType& Get() { return kLocalMinute; } };
template <> struct Of<Uuid> { static const ValueType& Get() { return kUuid; } };
template <> struct Of<Json> { static const ValueType& Get() { return kJson; } };
// An Id is its Uuid and nothing else.
template <typename Tag> struct Of<Id<Tag>> { static const ValueType& Get() { return kUuid; } };

template <HasWords E>
struct Of<E> {
  static const ValueType& Get() {
    static constexpr std::span<const std::string_view> kWords = EnumWords<E>::words;
    static constexpr ValueType type{
        .write = [](const void* v, std::string& out) { AppendJsonString(Word(*static_cast<const E*>(v)), out); },
        .read =
            [](const Json& json, void* v, const ReadContext& context) {
              size_t index = static_cast<size_t>(*static_cast<E*>(v));
              ReadEnum(json, context, kWords, index);
              *static_cast<E*>(v) = static_cast<E>(index);
            },
        .store =
            [](const void* v, StoredValue& cell) {
              cell.kind = StoredValue::Kind::kText;
              cell.text = Word(*static_cast<const E*>(v));
            },
        .load =
            [](const StoredValue& cell, void* v) {
              *static_cast<E*>(v) = FromWord<E>(cell.text).value_or(E{});
            },
        .schema = [](const FieldRule&, SchemaNames&) { return EnumSchema(kWords); },
        .stored_as = StoredValue::Kind::kText,
        .required = true,
        .omit = nullptr};
    return type;
  }
};

template <typename T>
struct Of<std::optional<T>> {
  static const ValueType& Get() {
    static const ValueType type{
        .write =
            [](const void* v, std::string& out) {
              const auto& value = *static_cast<const std::optional<T>*>(v);
              if (value) {
                Type<T>().write(&*value, out);
              } else {
                out += "null";
              }
            },
        .read =
            [](const Json& json, void* v, const ReadContext& context) {
              auto& value = *static_cast<std::optional<T>*>(v);
              value.reset();
              if (!json.IsNull()) Type<T>().read(json, &value.emplace(), context);
            },
        .store =
            [](const void* v, StoredValue& cell) {
              const auto& value = *static_cast<const std::optional<T>*>(v);
              cell.kind = StoredValue::Kind::kNull;
              if (value) Type<T>().store(&*value, cell);
            },
        .load =
            [](const StoredValue& cell, void* v) {
              auto& value = *static_cast<std::optional<T>*>(v);
              value.reset();
              if (cell.kind != StoredValue::Kind::kNull) Type<T>().load(cell, &value.emplace());
            },
        .schema = [](const FieldRule& rule,
                     SchemaNames& names) { return NullableSchema(Type<T>().schema(rule, names)); },
        .stored_as = Type<T>().stored_as,
        .required = false,
        .omit = nullptr};
    return type;
  }
};

template <typename T>
struct Of<Given<T>> {
  static const ValueType& Get() {
    static const ValueType type{
        .write = [](const void* v,
                    std::string& out) { Type<T>().write(&static_cast<const Given<T>*>(v)->value, out); },
        .read =
            [](const Json& json, void* v, const ReadContext& context) {
              auto& given = *static_cast<Given<T>*>(v);
              given.given = true;
              Type<T>().read(json, &given.value, context);
            },
        .store = nullptr,
        .load = nullptr,
        .schema = [](const FieldRule& rule, SchemaNames& names) { return Type<T>().schema(rule, names); },
        .stored_as = StoredValue::Kind::kNull,
        .required = false,
        .omit = [](const void* v) { return !static_cast<const Given<T>*>(v)->given; }};
    return type;
  }
};

void ReadElements(const Json& json, const ReadContext& context, void* list,
                  void (*read_one)(const Json&, void* list, const ReadContext&));
Json ListSchema(Json items, const FieldRule& rule);

template <typename T>
struct Of<std::vector<T>> {
  static const ValueType& Get() {
    static const ValueType type{
        .write =
            [](const void* v, std::string& out) {
              const char* separator = "[";
              for (const T& element : *static_cast<const std::vector<T>*>(v)) {
                out += separator;
                Type<T>().write(&element, out);
                separator = ",";
              }
              out += *separator == '[' ? "[]" : "]";
            },
        .read =
            [](const Json& json, void* v, const ReadContext& context) {
              ReadElements(json, context, v, [](const Json& one, void* list, const ReadContext& at) {
                Type<T>().read(one, &static_cast<std::vector<T>*>(list)->emplace_back(), at);
              });
            },
        .store = nullptr,
        .load = nullptr,
        .schema = [](const FieldRule& rule,
                     SchemaNames& names) { return ListSchema(Type<T>().schema({}, names), rule); },
        .stored_as = StoredValue::Kind::kNull,
        .required = true,
        .omit = nullptr};
    return type;
  }
};

template <IsRecord R>
struct Of<R> {
  static const ValueType& Get() {
    static const ValueType type{
        .write = [](const void* v, std::string& out) { WriteRecord(TypeOfRecord<R>(), v, out); },
        .read = [](const Json& json, void* v,
                   const ReadContext& context) { ReadRecord(TypeOfRecord<R>(), json, v, context); },
        .store = nullptr,
        .load = nullptr,
        .schema = [](const FieldRule&,
                     SchemaNames& names) { return ReferenceSchema(TypeOfRecord<R>(), names); },
        .stored_as = StoredValue::Kind::kNull,
        .required = true,
        .omit = nullptr};
    return type;
  }
};

}  // namespace value_types

// Builds the field list of R; see record.h.
template <typename R>
class RecordBuilder {
 public:
  RecordBuilder(std::string name, std::string doc) : type_{std::move(name), std::move(doc), {}} {}

  template <typename Class, typename T>
    requires std::derived_from<R, Class>
  RecordBuilder& Add(std::string name, T Class::*member, std::string doc, FieldRule rule = {}) {
    static const R sample{};
    const auto* field = reinterpret_cast<const char*>(&(sample.*member));
    const auto offset = static_cast<size_t>(field - reinterpret_cast<const char*>(&sample));
    type_.fields.push_back({std::move(name), std::move(doc), offset, &value_types::Type<T>(), rule});
    return *this;
  }

  // All fields of a base record, which R derives from.
  template <IsRecord Base>
    requires std::derived_from<R, Base>
  RecordBuilder& Include() {
    static const R sample{};
    const auto* base = reinterpret_cast<const char*>(static_cast<const Base*>(&sample));
    const auto shift = static_cast<size_t>(base - reinterpret_cast<const char*>(&sample));
    for (FieldType field : TypeOfRecord<Base>().fields) {
      field.offset += shift;
      type_.fields.push_back(std::move(field));
    }
    return *this;
  }

  operator RecordType() const { return type_; }

 private:
  RecordType type_;
};

template <typename R>
RecordBuilder<R> RecordOf(std::string name, std::string doc) {
  return {std::move(name), std::move(doc)};
}

}  // namespace tandem

#endif  // TANDEM_BASE_RECORD_TYPES_H_

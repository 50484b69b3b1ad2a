// A JSON value in memory, and writing JSON. Parsing lives in platform/json, the canonical form (RFC 8785) in ledger.
#ifndef TANDEM_BASE_JSON_H_
#define TANDEM_BASE_JSON_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace tandem {

struct JsonMember;

// A value of RFC 8259. Integers that fit are kept exactly as int64_t; every other number is a double.
// Object members keep their order; the parser refuses duplicate names.
class Json {
 public:
  using Array = std::vector<Json>;
  using Object = std::vector<JsonMember>;

  Json() = default;
  Json(std::nullptr_t);
  Json(bool value);
  Json(int value);
  Json(int64_t value);
  Json(double value);
  Json(const char* value);
  Json(std::string value);
  Json(std::string_view value);
  Json(Array value);
  Json(Object value);

  bool IsNull() const { return value_.index() == 0; }
  const bool* AsBool() const { return std::get_if<bool>(&value_); }
  const int64_t* AsInt() const { return std::get_if<int64_t>(&value_); }
  const double* AsDouble() const { return std::get_if<double>(&value_); }
  const std::string* AsString() const { return std::get_if<std::string>(&value_); }
  const Array* AsArray() const { return std::get_if<Array>(&value_); }
  const Object* AsObject() const { return std::get_if<Object>(&value_); }
  Array* AsArray() { return std::get_if<Array>(&value_); }
  Object* AsObject() { return std::get_if<Object>(&value_); }

  // The member of an object, or null when this is no object or has no such member.
  const Json* Find(std::string_view name) const;
  // Sets a member of an object (a null value becomes an empty object first); returns *this.
  Json& Set(std::string name, Json value);

  bool operator==(const Json& other) const;

 private:
  std::variant<std::nullptr_t, bool, int64_t, double, std::string, Array, Object> value_;
};

struct JsonMember {
  std::string name;
  Json value;
  bool operator==(const JsonMember&) const = default;
};

// Defined here, where JsonMember is complete: before that, clang cannot destroy the variant.
inline Json::Json(std::nullptr_t) {}
inline Json::Json(bool value) : value_(value) {}
inline Json::Json(int value) : value_(int64_t{value}) {}
inline Json::Json(int64_t value) : value_(value) {}
inline Json::Json(double value) : value_(value) {}
inline Json::Json(const char* value) : value_(std::string(value)) {}
inline Json::Json(std::string value) : value_(std::move(value)) {}
inline Json::Json(std::string_view value) : value_(std::string(value)) {}
inline Json::Json(Array value) : value_(std::move(value)) {}
inline Json::Json(Object value) : value_(std::move(value)) {}

// Appends `text` as a JSON string with its quotes. `text` is UTF-8; invalid bytes become U+FFFD.
void AppendJsonString(std::string_view text, std::string& out);
// Appends a number in the shortest form that reads back to the same double; NaN and infinities become null.
void AppendJsonNumber(double value, std::string& out);
// Appends the value compactly, members in their order.
void AppendJson(const Json& value, std::string& out);
std::string ToJsonText(const Json& value);

}  // namespace tandem

#endif  // TANDEM_BASE_JSON_H_

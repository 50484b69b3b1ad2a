// What goes into a statement (Value) and what comes out of one (Row). Five shapes serve both databases: null,
// 64-bit integer, double, UTF-8 text, bytes. Booleans are 0 and 1 in BIGINT columns.
#ifndef TANDEM_PLATFORM_DB_VALUE_H_
#define TANDEM_PLATFORM_DB_VALUE_H_

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>

#include "base/id.h"
#include "base/time.h"

namespace tandem::db {

// Bytes for a BYTEA column.
struct Blob {
  std::string bytes;
  bool operator==(const Blob&) const = default;
};

// One argument of a statement. Converts from everything the house keeps in a column: bool (0, 1), integers,
// doubles, text, Blob, ids (36 characters), Instant (microseconds), Day (2026-01-05), LocalMinute (minutes),
// optionals of these.
class Value {
 public:
  using Variant = std::variant<std::nullptr_t, int64_t, double, std::string, Blob>;

  Value() = default;
  Value(std::nullptr_t) {}
  Value(std::nullopt_t) {}
  // An unsigned number beyond int64_t fits no column: std::out_of_range.
  template <std::integral Integer>
  Value(Integer value) : held_(Fitting(value)) {}
  template <std::floating_point Real>
  Value(Real value) : held_(static_cast<double>(value)) {}
  Value(const char* text) : held_(std::string(text)) {}
  Value(std::string text) : held_(std::move(text)) {}
  Value(std::string_view text) : held_(std::string(text)) {}
  Value(Blob blob) : held_(std::move(blob)) {}
  Value(const Uuid& uuid) : held_(ToText(uuid)) {}
  template <typename Tag>
  Value(const Id<Tag>& id) : held_(ToText(id)) {}
  Value(Instant instant) : held_(instant.micros) {}
  Value(Day day) : held_(ToText(day)) {}
  Value(LocalMinute minute) : held_(minute.minutes) {}
  template <typename T>
    requires std::constructible_from<Value, const T&>
  Value(const std::optional<T>& value) {
    if (value) *this = Value(*value);
  }

  const Variant& held() const { return held_; }
  bool IsNull() const { return held_.index() == 0; }
  bool operator==(const Value&) const = default;

 private:
  template <std::integral Integer>
  static int64_t Fitting(Integer value) {
    if (!std::in_range<int64_t>(static_cast<WithoutBool<Integer>>(value))) {
      throw std::out_of_range("A number is too large for a column.");
    }
    return static_cast<int64_t>(value);
  }
  // std::in_range takes neither bool nor char.
  template <typename Integer>
  using WithoutBool = std::conditional_t<sizeof(Integer) == 1, int,
                                         std::conditional_t<std::is_signed_v<Integer>, int64_t, uint64_t>>;

  Variant held_ = nullptr;
};

using Values = std::span<const Value>;

// One row of a result, valid only during the callback it is passed to; so are the views it hands out. Columns
// count from 0. A null reads as 0, 0.0 or empty: ask IsNull where null is possible. A SQL boolean reads as 0
// or 1.
class Row {
 public:
  virtual int Columns() const = 0;
  virtual std::string_view Name(int column) const = 0;
  virtual bool IsNull(int column) const = 0;
  virtual int64_t Int(int column) const = 0;
  virtual double Real(int column) const = 0;
  virtual std::string_view Text(int column) const = 0;
  virtual std::string_view Bytes(int column) const = 0;
  bool Bool(int column) const { return Int(column) != 0; }

 protected:
  ~Row() = default;
};

}  // namespace tandem::db

#endif  // TANDEM_PLATFORM_DB_VALUE_H_

// Arguments in the shape libpq wants them: arrays of pointers, lengths, formats and types.
#ifndef TANDEM_PLATFORM_DB_POSTGRES_ARGUMENTS_H_
#define TANDEM_PLATFORM_DB_POSTGRES_ARGUMENTS_H_

#include <array>
#include <vector>

#include "platform/db/value.h"

namespace tandem::db {

// PostgreSQL's number of a type; 0 lets it infer one from the statement.
using TypeNumber = unsigned int;

// Integers are BIGINT, doubles DOUBLE PRECISION, blobs BYTEA; text and null take the type the statement gives
// them.
TypeNumber TypeOf(const Value& value);
// Whether a statement prepared for `prepared` takes `value`: null and inferred types always do.
bool Fits(TypeNumber prepared, const Value& value);

// Reused from call to call; text and bytes are borrowed from the values.
class PostgresArguments {
 public:
  void Clear();
  void Add(const Value& value);
  void Add(Values values) {
    for (const Value& value : values) Add(value);
  }

  int count() const { return static_cast<int>(pointers_.size()); }
  // Valid until the next Add or Clear.
  const char* const* pointers();
  const int* lengths() const { return lengths_.data(); }
  const int* formats() const { return formats_.data(); }

 private:
  using Digits = std::array<char, 32>;
  void AddNumber(const Digits& digits, int length);
  void AddBytes(const std::string& bytes, int format);

  std::vector<const char*> pointers_;
  std::vector<int> lengths_;
  std::vector<int> formats_;
  std::vector<Digits> numbers_;
  std::vector<size_t> number_positions_;
};

}  // namespace tandem::db

#endif  // TANDEM_PLATFORM_DB_POSTGRES_ARGUMENTS_H_

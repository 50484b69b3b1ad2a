#include "platform/db/postgres_arguments.h"

#include <charconv>

namespace tandem::db {

namespace {

// From PostgreSQL's catalog pg_type, where these numbers never change.
constexpr TypeNumber kInferred = 0;
constexpr TypeNumber kBytea = 17;
constexpr TypeNumber kBigint = 20;
constexpr TypeNumber kDouble = 701;

constexpr int kTextFormat = 0;
constexpr int kBinaryFormat = 1;

}  // namespace

TypeNumber TypeOf(const Value& value) {
  switch (value.held().index()) {
    case 1:
      return kBigint;
    case 2:
      return kDouble;
    case 4:
      return kBytea;
    default:
      return kInferred;
  }
}

bool Fits(TypeNumber prepared, const Value& value) {
  if (value.IsNull()) return true;
  const TypeNumber type = TypeOf(value);
  if (type == kBytea) return prepared == kBytea;  // binary: the other types would read it as theirs
  if (type == kBigint && prepared == kDouble) return true;
  return prepared == type || (prepared == kInferred && type != kInferred);
}

void PostgresArguments::Clear() {
  pointers_.clear();
  lengths_.clear();
  formats_.clear();
  numbers_.clear();
  number_positions_.clear();
}

void PostgresArguments::Add(const Value& value) {
  Digits digits{};
  if (value.IsNull()) {
    pointers_.push_back(nullptr);
    lengths_.push_back(0);
    formats_.push_back(kTextFormat);
  } else if (const auto* integer = std::get_if<int64_t>(&value.held())) {
    const auto end = std::to_chars(digits.begin(), digits.end() - 1, *integer).ptr;
    AddNumber(digits, static_cast<int>(end - digits.begin()));
  } else if (const auto* real = std::get_if<double>(&value.held())) {
    const auto end = std::to_chars(digits.begin(), digits.end() - 1, *real).ptr;
    AddNumber(digits, static_cast<int>(end - digits.begin()));
  } else if (const auto* text = std::get_if<std::string>(&value.held())) {
    AddBytes(*text, kTextFormat);
  } else {
    AddBytes(std::get<Blob>(value.held()).bytes, kBinaryFormat);
  }
}

void PostgresArguments::AddNumber(const Digits& digits, int length) {
  number_positions_.push_back(pointers_.size());
  numbers_.push_back(digits);
  pointers_.push_back("");  // numbers_ may still move: pointers() puts the address in
  lengths_.push_back(length);
  formats_.push_back(kTextFormat);
}

void PostgresArguments::AddBytes(const std::string& bytes, int format) {
  pointers_.push_back(bytes.c_str());
  lengths_.push_back(static_cast<int>(bytes.size()));
  formats_.push_back(format);
}

const char* const* PostgresArguments::pointers() {
  for (size_t i = 0; i < numbers_.size(); ++i) pointers_[number_positions_[i]] = numbers_[i].data();
  return pointers_.data();
}

}  // namespace tandem::db

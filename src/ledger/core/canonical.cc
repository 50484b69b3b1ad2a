#include "ledger/core/canonical.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <vector>

#include "base/problem.h"
#include "base/text.h"

namespace tandem::ledger {

namespace {

// A positive number as 0.digits × 10^point, with as few digits as identify it.
struct Decimal {
  std::string digits;
  int point;
};

Decimal ShortestDecimal(double value) {
  std::array<char, 32> buffer;
  char* const end =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::scientific).ptr;
  const std::string_view text(buffer.data(), static_cast<size_t>(end - buffer.data()));
  const size_t e = text.find('e');
  std::string_view exponent = text.substr(e + 1);
  if (exponent.front() == '+') exponent.remove_prefix(1);
  Decimal decimal{std::string(text.substr(0, e)), static_cast<int>(*ParseInt(exponent)) + 1};
  std::erase(decimal.digits, '.');
  return decimal;
}

void AppendExponent(const Decimal& decimal, std::string& out) {
  out += decimal.digits[0];
  if (decimal.digits.size() > 1) out += Cat(".", decimal.digits.substr(1));
  out += Cat("e", decimal.point > 0 ? "+" : "-", std::abs(decimal.point - 1));
}

void AppendDecimal(const Decimal& decimal, std::string& out) {
  const int count = static_cast<int>(decimal.digits.size());
  if (decimal.point > 21 || decimal.point <= -6) {
    AppendExponent(decimal, out);
  } else if (decimal.point >= count) {
    out += decimal.digits + std::string(static_cast<size_t>(decimal.point - count), '0');
  } else if (decimal.point > 0) {
    const size_t point = static_cast<size_t>(decimal.point);
    out += Cat(decimal.digits.substr(0, point), ".", decimal.digits.substr(point));
  } else {
    out += Cat("0.", std::string(static_cast<size_t>(-decimal.point), '0'), decimal.digits);
  }
}

constexpr int64_t kLargestInteger = int64_t{1} << 53;

void AppendInteger(int64_t value, std::string& out) {
  if (value >= -kLargestInteger && value <= kLargestInteger) {
    out += std::to_string(value);
    return;
  }
  std::string text;
  AppendCanonicalNumber(static_cast<double>(value), text);
  if (text != std::to_string(value)) {
    throw Invalid("canonical.number", Cat("The number ", value, " is not exact in JSON; write it as text."));
  }
  out += text;
}

void AppendText(std::string_view text, std::string& out) {
  if (InvalidUtf8At(text)) throw Invalid("canonical.text", "A text in the record is not UTF-8.");
  AppendJsonString(text, out);
}

void Append(const Json& value, std::string& out);

void AppendArray(const Json::Array& array, std::string& out) {
  out += '[';
  for (size_t i = 0; i < array.size(); ++i) {
    if (i > 0) out += ',';
    Append(array[i], out);
  }
  out += ']';
}

void AppendObject(const Json::Object& object, std::string& out) {
  std::vector<const JsonMember*> members;
  for (const JsonMember& member : object) members.push_back(&member);
  std::sort(members.begin(), members.end(),
            [](const JsonMember* a, const JsonMember* b) { return IsBeforeInUtf16(a->name, b->name); });
  out += '{';
  for (size_t i = 0; i < members.size(); ++i) {
    if (i > 0) out += ',';
    AppendText(members[i]->name, out);
    out += ':';
    Append(members[i]->value, out);
  }
  out += '}';
}

void Append(const Json& value, std::string& out) {
  if (const bool* flag = value.AsBool()) {
    out += *flag ? "true" : "false";
  } else if (const int64_t* integer = value.AsInt()) {
    AppendInteger(*integer, out);
  } else if (const double* number = value.AsDouble()) {
    AppendCanonicalNumber(*number, out);
  } else if (const std::string* text = value.AsString()) {
    AppendText(*text, out);
  } else if (const Json::Array* array = value.AsArray()) {
    AppendArray(*array, out);
  } else if (const Json::Object* object = value.AsObject()) {
    AppendObject(*object, out);
  } else {
    out += "null";
  }
}

}  // namespace

std::string CanonicalJson(const Json& value) {
  std::string out;
  Append(value, out);
  return out;
}

void AppendCanonicalNumber(double value, std::string& out) {
  if (!std::isfinite(value)) throw Invalid("canonical.number", "Infinity and NaN cannot be written in JSON.");
  if (value == 0) {
    out += '0';  // of -0 too
    return;
  }
  if (value < 0) out += '-';
  AppendDecimal(ShortestDecimal(std::abs(value)), out);
}

bool IsBeforeInUtf16(std::string_view a, std::string_view b) {
  // UTF-8 orders by code point. UTF-16 differs in one thing: U+E000 to U+FFFF, which begin with the bytes EE
  // and EF, come after all that need surrogates, which begin with F0 to F4.
  const auto rank = [](char byte) {
    const int octet = static_cast<unsigned char>(byte);
    return octet == 0xEE || octet == 0xEF ? octet + 0x10 : octet;
  };
  return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end(),
                                      [&](char x, char y) { return rank(x) < rank(y); });
}

}  // namespace tandem::ledger

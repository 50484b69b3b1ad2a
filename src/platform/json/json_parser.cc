#include "platform/json/json_parser.h"

#include <algorithm>
#include <boost/json/basic_parser_impl.hpp>
#include <charconv>
#include <cmath>
#include <cstdlib>

#include "base/problem.h"
#include "base/text.h"

namespace tandem {

namespace {

using boost::json::error;
using boost::json::error_code;
using Text = boost::json::string_view;

std::string_view View(Text text) { return {text.data(), text.size()}; }

// What Boost's parser calls as it reads: builds the value from the inside out.
class Builder {
 public:
  static constexpr size_t max_array_size = static_cast<size_t>(-1);
  static constexpr size_t max_object_size = static_cast<size_t>(-1);
  static constexpr size_t max_string_size = static_cast<size_t>(-1);
  static constexpr size_t max_key_size = static_cast<size_t>(-1);

  Json Take() { return std::move(root_); }
  // Why this builder stopped the parser; empty when the parser itself did.
  const std::string& reason() const { return reason_; }
  const std::string& message() const { return message_; }

  bool on_document_begin(error_code&) { return true; }
  bool on_document_end(error_code&) { return true; }
  bool on_array_begin(error_code&) { return Open(Json(Json::Array{})); }
  bool on_array_end(size_t, error_code&) { return Close(); }
  bool on_object_begin(error_code&) { return Open(Json(Json::Object{})); }
  bool on_object_end(size_t, error_code& ec) { return HasUniqueNames(ec) && Close(); }
  bool on_string_part(Text part, size_t, error_code&) { return Append(part); }
  bool on_string(Text part, size_t, error_code&) { return Append(part) && Add(Json(TakeToken())); }
  bool on_key_part(Text part, size_t, error_code&) { return Append(part); }
  bool on_key(Text part, size_t, error_code&) {
    Append(part);
    open_.back().names.push_back(TakeToken());
    return true;
  }
  bool on_number_part(Text part, error_code&) { return Append(part); }
  bool on_int64(int64_t, Text part, error_code& ec) { return Append(part) && AddNumber(ec); }
  bool on_uint64(uint64_t, Text part, error_code& ec) { return Append(part) && AddNumber(ec); }
  bool on_double(double, Text part, error_code& ec) { return Append(part) && AddNumber(ec); }
  bool on_bool(bool value, error_code&) { return Add(Json(value)); }
  bool on_null(error_code&) { return Add(Json()); }
  bool on_comment_part(Text, error_code&) { return true; }
  bool on_comment(Text, error_code&) { return true; }

 private:
  struct Level {
    Json value;
    std::vector<std::string> names;  // of an object's members, the last perhaps still without its value
  };

  bool Append(Text part) {
    token_ += View(part);
    return true;
  }
  std::string TakeToken() { return std::exchange(token_, {}); }

  bool Open(Json value) {
    open_.push_back({std::move(value), {}});
    return true;
  }

  bool Close() {
    Json closed = std::move(open_.back().value);
    open_.pop_back();
    return Add(std::move(closed));
  }

  bool Add(Json value) {
    if (open_.empty()) {
      root_ = std::move(value);
    } else if (Json::Array* array = open_.back().value.AsArray()) {
      array->push_back(std::move(value));
    } else {
      open_.back().value.AsObject()->push_back({open_.back().names.back(), std::move(value)});
    }
    return true;
  }

  // Boost rounds some doubles to a neighbour of the nearest one, so the text is read again.
  bool AddNumber(error_code& ec) {
    const std::string text = TakeToken();
    if (const auto integer = ParseInt(text); integer && text != "-0") return Add(Json(*integer));
    double value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    // from_chars does not say whether a number is out of range because it is too small or too large.
    if (read.ec == std::errc::result_out_of_range) value = std::strtod(text.c_str(), nullptr);
    if (!std::isfinite(value)) {
      return Stop(ec, "json.number", Cat("The number ", text.substr(0, 40), " is too large."));
    }
    return Add(Json(value));
  }

  bool HasUniqueNames(error_code& ec) {
    std::vector<std::string>& names = open_.back().names;
    std::sort(names.begin(), names.end());
    const auto twice = std::adjacent_find(names.begin(), names.end());
    if (twice == names.end()) return true;
    return Stop(ec, "json.duplicate_name",
                Cat("The object that ends here has the name \"", *twice, "\" twice."));
  }

  bool Stop(error_code& ec, std::string reason, std::string message) {
    reason_ = std::move(reason);
    message_ = std::move(message);
    ec = error::syntax;
    return false;
  }

  Json root_;
  std::vector<Level> open_;
  std::string token_;
  std::string reason_;
  std::string message_;
};

std::string_view Explain(error_code ec) {
  if (ec == error::incomplete) return "The text ends in the middle of a value.";
  if (ec == error::extra_data) return "There is more text after the value.";
  if (ec == error::too_deep) return "Arrays and objects are nested too deeply.";
  if (ec == error::expected_utf16_escape || ec == error::illegal_leading_surrogate ||
      ec == error::illegal_trailing_surrogate) {
    return "A \\u escape is one half of a surrogate pair.";
  }
  if (ec == error::expected_hex_digit) return "A \\u escape needs four hexadecimal digits.";
  if (ec == error::exponent_overflow) return "A number's exponent is too large.";
  return "This is not JSON.";
}

std::string Place(std::string_view text, size_t offset) {
  const std::string_view before = text.substr(0, offset);
  const size_t newline = before.rfind('\n');
  const size_t column = newline == std::string_view::npos ? before.size() : before.size() - newline - 1;
  return Cat("line ", std::count(before.begin(), before.end(), '\n') + 1, ", column ", column + 1);
}

Problem Refusal(std::string reason, std::string_view message, const std::string& place) {
  return {ProblemKind::kMalformed,
          reason,
          Cat(message, " (", place, ")"),
          {{place, reason, std::string(message)}}};
}

void RefuseTooLarge(std::string_view text, JsonLimits limits) {
  if (text.size() <= limits.bytes) return;
  throw Problem(ProblemKind::kTooLarge, "json.too_large",
                Cat("The JSON text is larger than ", limits.bytes, " bytes; send less at a time."));
}

void RefuseBadUtf8(std::string_view text) {
  const auto at = InvalidUtf8At(text);
  if (at) throw Refusal("json.syntax", "The text is not UTF-8.", Place(text, *at));
}

}  // namespace

Json ParseJson(std::string_view text, JsonLimits limits) {
  RefuseTooLarge(text, limits);
  RefuseBadUtf8(text);
  boost::json::parse_options options;
  options.max_depth = static_cast<size_t>(limits.depth);
  boost::json::basic_parser<Builder> parser(options);
  error_code ec;
  const size_t read = parser.write_some(false, text.data(), text.size(), ec);
  if (!ec && read < text.size()) ec = error::extra_data;
  if (!ec) return parser.handler().Take();
  const std::string place = Place(text, std::min(read, text.size()));
  const Builder& builder = parser.handler();
  if (!builder.reason().empty()) throw Refusal(builder.reason(), builder.message(), place);
  throw Refusal(ec == error::too_deep ? "json.depth" : "json.syntax", Explain(ec), place);
}

}  // namespace tandem

#include "platform/config/values.h"

#include <algorithm>
#include <limits>

#include "base/text.h"

namespace tandem::config {
namespace {

struct Unit {
  std::string_view name;
  uint64_t factor;
};

constexpr Unit kSizes[] = {
    {"B", 1},
    {"kB", 1000},
    {"KB", 1000},
    {"MB", 1'000'000},
    {"GB", 1'000'000'000},
    {"KiB", 1ULL << 10},
    {"MiB", 1ULL << 20},
    {"GiB", 1ULL << 30},
    {"TiB", 1ULL << 40},
    {"", 1},
};
constexpr Unit kDurations[] = {
    {"ms", 1}, {"s", 1000}, {"m", 60'000}, {"h", 3'600'000}, {"d", 86'400'000},
};

// A whole number and one of the units; nothing when it does not fit.
std::optional<uint64_t> ParseQuantity(std::string_view text, std::span<const Unit> units) {
  const auto digits = std::min(text.find_first_not_of("0123456789"), text.size());
  const auto number = ParseInt(text.substr(0, digits));
  if (digits == 0 || !number) return std::nullopt;
  const auto name = Trim(text.substr(digits));
  const auto unit = std::find_if(units.begin(), units.end(), [&](const Unit& u) { return u.name == name; });
  if (unit == units.end()) return std::nullopt;
  const auto count = static_cast<uint64_t>(*number);
  if (count > static_cast<uint64_t>(std::numeric_limits<int64_t>::max()) / unit->factor) return std::nullopt;
  return count * unit->factor;
}

// None at all would start a server that never answers and never stops.
bool IsCount(int64_t number) { return number >= 1 && number <= kMostCount; }

bool IsChoice(std::string_view choices, std::string_view text) {
  const auto all = Split(choices, '|');
  return std::find(all.begin(), all.end(), text) != all.end();
}

std::string Listed(std::string_view choices) {
  std::string out;
  for (const auto choice : Split(choices, '|')) out += (out.empty() ? "" : " or ") + std::string(choice);
  return out;
}

}  // namespace

std::optional<uint64_t> ParseSize(std::string_view text) { return ParseQuantity(text, kSizes); }

std::optional<std::chrono::milliseconds> ParseDuration(std::string_view text) {
  const auto millis = ParseQuantity(text, kDurations);
  if (!millis) return std::nullopt;
  return std::chrono::milliseconds(static_cast<int64_t>(*millis));
}

std::optional<bool> ParseBool(std::string_view text) {
  const auto lower = LowerAscii(text);
  if (lower == "true" || lower == "yes" || lower == "on" || lower == "1") return true;
  if (lower == "false" || lower == "no" || lower == "off" || lower == "0") return false;
  return std::nullopt;
}

std::optional<Endpoint> ParseEndpoint(std::string_view text) {
  const auto colon = text.rfind(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const auto port = ParseInt(text.substr(colon + 1));
  if (!port || *port < 0 || *port > 65535) return std::nullopt;
  auto host = text.substr(0, colon);
  const bool bracketed = host.size() > 2 && host.front() == '[' && host.back() == ']';
  if (bracketed) host = host.substr(1, host.size() - 2);
  if (!bracketed && host.find(':') != std::string_view::npos) return std::nullopt;
  return Endpoint{std::string(host), static_cast<uint16_t>(*port)};
}

bool IsValue(const Setting& setting, std::string_view text) {
  switch (setting.kind) {
    case Kind::kText:
      return !InvalidUtf8At(text);
    case Kind::kSize:
      return ParseSize(text).has_value();
    case Kind::kDuration:
      return ParseDuration(text).has_value();
    case Kind::kBool:
      return ParseBool(text).has_value();
    case Kind::kCount:
      return IsCount(ParseInt(text).value_or(0));
    case Kind::kEndpoint:
      return ParseEndpoint(text).has_value();
    case Kind::kChoice:
      return IsChoice(setting.choices, text);
  }
  return false;
}

std::string Form(const Setting& setting) {
  switch (setting.kind) {
    case Kind::kText:
      return "text in UTF-8";
    case Kind::kSize:
      return "a size such as 64MiB or 1000kB";
    case Kind::kDuration:
      return "a duration such as 250ms, 30s, 5m, 12h or 7d";
    case Kind::kBool:
      return "true or false";
    case Kind::kCount:
      return Cat("a whole number from 1 to ", kMostCount);
    case Kind::kEndpoint:
      return "an address such as 127.0.0.1:8080, [::1]:8080 or :8080";
    case Kind::kChoice:
      return Listed(setting.choices);
  }
  return "";
}

}  // namespace tandem::config

#include "rooms/plan/exchange/csv_values.h"

#include <array>
#include <cmath>

#include "base/text.h"

namespace tandem::plan {
namespace {

constexpr std::array<std::string_view, 3> kShapes = {"triangular", "pert", "lognormal"};

// 5.1.2026 or 05.01.2026.
std::optional<Day> ParseDottedDay(std::string_view text) {
  const auto parts = Split(text, '.');
  if (parts.size() != 3 || parts[2].size() != 4) return std::nullopt;
  const auto two = [](std::string_view digits) {
    return digits.size() == 1 ? Cat("0", digits) : std::string(digits);
  };
  return ParseDay(Cat(parts[2], "-", two(parts[1]), "-", two(parts[0])));
}

}  // namespace

std::optional<LocalMinute> ParsePlanDate(std::string_view text, int minute_of_day) {
  text = Trim(text);
  const auto day = text.find('.') == std::string_view::npos ? ParseDay(text) : ParseDottedDay(text);
  if (day) return LocalMinute{StartOf(*day).minutes + minute_of_day};
  std::string joined(text);
  if (joined.size() > 10 && joined[10] == ' ') joined[10] = 'T';
  return ParseLocalMinute(joined);
}

std::optional<int> ParsePercent(std::string_view text) {
  text = Trim(text);
  if (!text.empty() && text.back() == '%') text = Trim(text.substr(0, text.size() - 1));
  const auto value = ParseDouble(text);
  if (!value || !(*value >= 0 && *value <= 100)) return std::nullopt;
  return static_cast<int>(std::lround(*value));
}

std::optional<forecast::Shape> ParseShape(std::string_view text) {
  const std::string word = LowerAscii(Trim(text));
  for (size_t i = 0; i < kShapes.size(); ++i) {
    if (kShapes.at(i) == word) return static_cast<forecast::Shape>(i);
  }
  return std::nullopt;
}

std::string_view ShapeWord(forecast::Shape shape) { return kShapes.at(static_cast<size_t>(shape)); }

std::optional<bool> ParseYesNo(std::string_view text) {
  const std::string word = LowerAscii(Trim(text));
  for (const char* yes : {"1", "true", "yes", "y", "x"}) {
    if (word == yes) return true;
  }
  for (const char* no : {"0", "false", "no", "n"}) {
    if (word == no) return false;
  }
  return std::nullopt;
}

}  // namespace tandem::plan

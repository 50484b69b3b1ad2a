#include "rooms/plan/exchange/mspdi_values.h"

#include <cmath>

#include "base/text.h"

namespace tandem::plan {
namespace {

constexpr size_t kMostRowProblems = 10'000;  // past which more of the same help nobody
constexpr double kLongestTenths = 1e12;

// Minutes in one unit of the letter, before or after the T; 0 for a letter that has no place there.
double MinutesOf(char letter, bool time) {
  switch (letter) {
    case 'H':
      return time ? 60 : 0;
    case 'M':
      return time ? 1 : 0;
    case 'S':
      return time ? 1.0 / 60 : 0;
    case 'D':
      return time ? 0 : 1440;
    case 'W':
      return time ? 0 : 7 * 1440;
    default:
      return 0;
  }
}

}  // namespace

std::optional<forecast::WorkTime> ParseIsoDuration(std::string_view text) {
  text = Trim(text);
  const bool negative = text.starts_with("-");
  if (negative) text.remove_prefix(1);
  if (!text.starts_with("P") || text.size() < 3) return std::nullopt;
  text.remove_prefix(1);
  double minutes = 0;
  bool time = false;
  while (!text.empty()) {
    if (text.front() == 'T' && !time) {
      time = true;
      text.remove_prefix(1);
      continue;
    }
    const size_t letter = text.find_first_not_of("0123456789.,");
    if (letter == std::string_view::npos || letter == 0) return std::nullopt;
    const auto number = ParseDouble(text.substr(0, letter));
    const double unit = MinutesOf(text[letter], time);
    if (!number || (unit == 0 && *number != 0)) return std::nullopt;
    minutes += *number * unit;
    text.remove_prefix(letter + 1);
  }
  const double tenths = std::round(minutes * 10);
  if (!(tenths <= kLongestTenths)) return std::nullopt;
  return forecast::WorkTime{static_cast<int64_t>(negative ? -tenths : tenths)};
}

bool IsElapsedFormat(int64_t code) {
  const int64_t base = code >= 35 ? code - 32 : code;  // 35–52 are the same units, estimated
  return base == 4 || base == 6 || base == 8 || base == 10 || base == 12 || base == 20;
}

bool IsPercentFormat(int64_t code) { return code == 19 || code == 20 || code == 51 || code == 52; }

bool ElementReader::Flag(std::string_view child) const {
  const std::string_view text = Trim(Text(child));
  return text == "1" || text == "true" || text == "-1";
}

int64_t ElementReader::Int(std::string_view child, int64_t otherwise) const {
  const std::string_view text = Trim(Text(child));
  if (text.empty()) return otherwise;
  if (const auto value = ParseInt(text)) return *value;
  if (const auto value = ParseDouble(text); value && std::abs(*value) < 1e15) return std::llround(*value);
  AddProblem(std::string(child), "plan.number", Cat(child, " must be a whole number."), text);
  return otherwise;
}

std::optional<LocalMinute> ElementReader::Date(std::string_view child) const {
  const std::string_view text = Trim(Text(child));
  // Programs built on one library write this date for none; Project writes NA.
  if (text.empty() || text == "2000-01-01T00:00:00" || text == "NA") return std::nullopt;
  // Programs append a zone or a fraction of a second; the plan's time is local and to the minute.
  if (const auto date = ParseLocalMinute(text.substr(0, std::min<size_t>(text.size(), 19)))) return date;
  if (const auto day = ParseDay(text)) return StartOf(*day);
  AddProblem(std::string(child), "plan.date", Cat(child, " must be a date such as 2026-01-05T08:00:00."),
             text);
  return std::nullopt;
}

std::optional<forecast::WorkTime> ElementReader::Duration(std::string_view child) const {
  const std::string_view text = Trim(Text(child));
  if (text.empty()) return std::nullopt;
  if (const auto duration = ParseIsoDuration(text)) return duration;
  AddProblem(std::string(child), "plan.duration", Cat(child, " must be a duration such as PT8H0M0S."), text);
  return std::nullopt;
}

RowProblem ElementReader::Row(std::string field, std::string reason, std::string message,
                              std::string_view text) const {
  RowProblem row{line(),       std::nullopt, std::move(field), std::move(reason), std::move(message),
                 Excerpt(text)};
  if (!uid_.empty()) row.uid = uid_;
  return row;
}

void ElementReader::AddProblem(std::string field, std::string reason, std::string message,
                               std::string_view text) const {
  if (file_.problems.size() >= kMostRowProblems) return;
  file_.problems.push_back(Row(std::move(field), std::move(reason), std::move(message), text));
}

void ElementReader::AddWarning(std::string field, std::string reason, std::string message,
                               std::string_view text) const {
  if (file_.warnings.size() >= kMostRowProblems) return;
  file_.warnings.push_back(Row(std::move(field), std::move(reason), std::move(message), text));
}

}  // namespace tandem::plan

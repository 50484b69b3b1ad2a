#include "forecast/duration.h"

#include <array>
#include <cmath>
#include <cstdio>

#include "base/text.h"

namespace tandem::forecast {
namespace {

constexpr double kLongestTenths = 1e12;  // about 190,000 years: far past every calendar, far from overflow

struct UnitName {
  std::string_view name;
  char unit;  // m, h, d, w, o (month)
};

constexpr std::array<UnitName, 27> kUnitNames = {{
    {"", 'd'},    {"m", 'm'},     {"min", 'm'},    {"mins", 'm'}, {"minute", 'm'}, {"minutes", 'm'},
    {"h", 'h'},   {"hr", 'h'},    {"hrs", 'h'},    {"hour", 'h'}, {"hours", 'h'},  {"d", 'd'},
    {"dy", 'd'},  {"dys", 'd'},   {"day", 'd'},    {"days", 'd'}, {"w", 'w'},      {"wk", 'w'},
    {"wks", 'w'}, {"week", 'w'},  {"weeks", 'w'},  {"mo", 'o'},   {"mon", 'o'},    {"mons", 'o'},
    {"mth", 'o'}, {"month", 'o'}, {"months", 'o'},
}};

std::optional<char> UnitOf(std::string_view name) {
  for (const UnitName& known : kUnitNames) {
    if (known.name == name) return known.unit;
  }
  return std::nullopt;
}

double WorkingMinutes(char unit, const DurationUnits& units) {
  switch (unit) {
    case 'm':
      return 1;
    case 'h':
      return 60;
    case 'w':
      return units.minutes_per_week;
    case 'o':
      return static_cast<double>(units.days_per_month) * units.minutes_per_day;
    default:
      return units.minutes_per_day;
  }
}

double ElapsedMinutes(char unit) {
  switch (unit) {
    case 'm':
      return 1;
    case 'h':
      return 60;
    case 'w':
      return 7 * 1440;
    case 'o':
      return 30 * 1440;
    default:
      return 1440;
  }
}

// The number at the front of `text`, which is removed with the white space after it.
std::optional<double> TakeNumber(std::string_view& text) {
  size_t length = 0;
  while (length < text.size() && ((text[length] >= '0' && text[length] <= '9') || text[length] == '.'))
    ++length;
  const auto number = ParseDouble(text.substr(0, length));
  text = Trim(text.substr(length));
  return number;
}

std::optional<int64_t> RoundedTenths(double minutes) {
  const double tenths = std::round(minutes * 10);
  if (std::abs(tenths) > kLongestTenths) return std::nullopt;
  return static_cast<int64_t>(tenths);
}

std::string NumberText(double number) {
  std::array<char, 40> buffer;
  const int length = std::snprintf(buffer.data(), buffer.size(), "%.10g", number);
  return {buffer.data(), static_cast<size_t>(length)};
}

// The largest unit in which the length is a short decimal.
std::string LengthText(int64_t tenths, double minutes_per_day, std::string_view elapsed) {
  const double minutes = static_cast<double>(tenths) / 10;
  const auto shown_in = [&](double unit_minutes) { return std::fmod(minutes * 4, unit_minutes) == 0; };
  if (minutes_per_day > 0 && shown_in(minutes_per_day))
    return Cat(NumberText(minutes / minutes_per_day), elapsed, "d");
  if (shown_in(60)) return Cat(NumberText(minutes / 60), elapsed, "h");
  return Cat(NumberText(minutes), elapsed, "m");
}

}  // namespace

std::optional<Duration> ParseDuration(std::string_view text, const DurationUnits& units) {
  text = Trim(text);
  const auto number = TakeNumber(text);
  if (!number || *number < 0) return std::nullopt;
  if (!text.empty() && text.back() == '?') text = Trim(text.substr(0, text.size() - 1));
  std::string name = LowerAscii(text);
  const bool elapsed = name.size() > 1 && name.front() == 'e';
  if (elapsed) name.erase(0, 1);
  const auto unit = UnitOf(name);
  if (!unit) return std::nullopt;
  const auto tenths =
      RoundedTenths(*number * (elapsed ? ElapsedMinutes(*unit) : WorkingMinutes(*unit, units)));
  if (!tenths) return std::nullopt;
  return Duration{{*tenths}, elapsed};
}

std::string ToText(const Duration& duration, const DurationUnits& units) {
  if (duration.elapsed) return LengthText(duration.length.tenths, 1440, "e");
  return LengthText(duration.length.tenths, units.minutes_per_day, "");
}

std::optional<Lag> ParseLag(std::string_view text, const DurationUnits& units) {
  text = Trim(text);
  if (text.empty()) return Lag{};
  int64_t sign = 1;
  if (text.front() == '+' || text.front() == '-') {
    sign = text.front() == '-' ? -1 : 1;
    text = Trim(text.substr(1));
  }
  if (!text.empty() && text.back() == '%') {
    text = text.substr(0, text.size() - 1);
    const bool elapsed = !text.empty() && text.back() == 'e';
    const auto percent = ParseDouble(Trim(elapsed ? text.substr(0, text.size() - 1) : text));
    if (!percent || *percent < 0 || *percent > 1e6) return std::nullopt;
    if (std::llround(*percent * 10) == 0) return Lag{};
    return Lag{sign * std::llround(*percent * 10), elapsed ? LagUnit::kElapsedPercent : LagUnit::kPercent};
  }
  const auto duration = ParseDuration(text, units);
  if (!duration) return std::nullopt;
  if (duration->length.tenths == 0) return Lag{};
  return Lag{sign * duration->length.tenths, duration->elapsed ? LagUnit::kElapsed : LagUnit::kWorking};
}

std::string ToText(const Lag& lag, const DurationUnits& units) {
  if (lag.amount == 0) return "";
  switch (lag.unit) {
    case LagUnit::kPercent:
      return NumberText(static_cast<double>(lag.amount) / 10) + "%";
    case LagUnit::kElapsedPercent:
      return NumberText(static_cast<double>(lag.amount) / 10) + "e%";
    case LagUnit::kElapsed:
      return ToText(Duration{{lag.amount}, true}, units);
    default:
      return ToText(Duration{{lag.amount}, false}, units);
  }
}

std::optional<LinkType> ParseLinkType(std::string_view text) {
  const std::string name = LowerAscii(text);
  if (name == "fs") return LinkType::kFinishStart;
  if (name == "ss") return LinkType::kStartStart;
  if (name == "ff") return LinkType::kFinishFinish;
  if (name == "sf") return LinkType::kStartFinish;
  return std::nullopt;
}

std::string_view ToText(LinkType type) {
  constexpr std::array<std::string_view, 4> kNames = {"FS", "SS", "FF", "SF"};
  return kNames.at(static_cast<size_t>(type));
}

namespace {
constexpr std::array<std::string_view, 8> kConstraintNames = {"asap", "alap", "mso",  "mfo",
                                                              "snet", "snlt", "fnet", "fnlt"};
}

std::optional<Constraint> ParseConstraint(std::string_view text) {
  const std::string name = LowerAscii(text);
  for (size_t i = 0; i < kConstraintNames.size(); ++i) {
    if (kConstraintNames[i] == name) return static_cast<Constraint>(i);
  }
  return std::nullopt;
}

std::string_view ToText(Constraint constraint) {
  return kConstraintNames.at(static_cast<size_t>(constraint));
}

}  // namespace tandem::forecast

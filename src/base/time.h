// Points in time. Instants are UTC; days and local times belong to a calendar and carry no zone.
#ifndef TANDEM_BASE_TIME_H_
#define TANDEM_BASE_TIME_H_

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tandem {

// A moment, in microseconds since 1970-01-01T00:00:00Z.
struct Instant {
  int64_t micros = 0;
  auto operator<=>(const Instant&) const = default;
  Instant PlusSeconds(int64_t seconds) const { return {micros + seconds * 1'000'000}; }
};

// A day of the proleptic Gregorian calendar, counted from 1970-01-01.
struct Day {
  int32_t days = 0;
  auto operator<=>(const Day&) const = default;
};

// A local date and time to the minute, counted from 1970-01-01T00:00 of an unnamed zone: what plans are made of.
struct LocalMinute {
  int64_t minutes = 0;
  auto operator<=>(const LocalMinute&) const = default;
};

// RFC 3339 in UTC with microseconds: 2026-01-05T08:00:00.000000Z. Parsing takes any fraction and offset.
std::string ToText(Instant instant);
std::optional<Instant> ParseInstant(std::string_view text);
// 2026-01-05. Years 1 to 9999.
std::string ToText(Day day);
std::optional<Day> ParseDay(std::string_view text);
// 2026-01-05T08:00. Parsing takes seconds too (they are dropped).
std::string ToText(LocalMinute minute);
std::optional<LocalMinute> ParseLocalMinute(std::string_view text);

Day MakeDay(int year, int month, int day);
struct CivilDay {
  int year;
  int month;
  int day;
};
CivilDay Civil(Day day);
// 0 is Monday, 6 is Sunday (ISO 8601 minus one).
int Weekday(Day day);

inline constexpr int64_t kMinutesPerDay = 24 * 60;
Day DayOf(LocalMinute minute);
int MinuteOfDay(LocalMinute minute);  // 0 to 1439
inline LocalMinute StartOf(Day day) { return {int64_t{day.days} * kMinutesPerDay}; }

// The system's clock. Only app reads it; everything else is handed `now`.
Instant SystemNow();

}  // namespace tandem

#endif  // TANDEM_BASE_TIME_H_

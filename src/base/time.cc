#include "base/time.h"

#include <array>
#include <chrono>

#include "base/text.h"

namespace tandem {
namespace {

constexpr int64_t kMicrosPerSecond = 1'000'000;
constexpr int64_t kMicrosPerDay = 86'400 * kMicrosPerSecond;

int64_t FloorDiv(int64_t value, int64_t by) { return value / by - (value % by < 0 ? 1 : 0); }

// Reads exactly `count` digits from the front of `text` and removes them.
std::optional<int> TakeDigits(std::string_view& text, size_t count) {
  if (text.size() < count) return std::nullopt;
  int value = 0;
  for (size_t i = 0; i < count; ++i) {
    if (text[i] < '0' || text[i] > '9') return std::nullopt;
    value = value * 10 + (text[i] - '0');
  }
  text.remove_prefix(count);
  return value;
}

bool TakeChar(std::string_view& text, char c) {
  if (text.empty() || text.front() != c) return false;
  text.remove_prefix(1);
  return true;
}

std::optional<Day> TakeDay(std::string_view& text) {
  const auto year = TakeDigits(text, 4);
  if (!year || !TakeChar(text, '-')) return std::nullopt;
  const auto month = TakeDigits(text, 2);
  if (!month || !TakeChar(text, '-')) return std::nullopt;
  const auto day = TakeDigits(text, 2);
  if (!day) return std::nullopt;
  using namespace std::chrono;
  const year_month_day date{std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                            std::chrono::day(static_cast<unsigned>(*day))};
  if (!date.ok() || *year < 1) return std::nullopt;
  return Day{static_cast<int32_t>(sys_days(date).time_since_epoch().count())};
}

// Reads HH:MM with optional :SS; the answer is in seconds. 24:00 is the end of the day.
std::optional<int64_t> TakeTimeOfDay(std::string_view& text) {
  const auto hour = TakeDigits(text, 2);
  if (!hour || !TakeChar(text, ':')) return std::nullopt;
  const auto minute = TakeDigits(text, 2);
  if (!minute) return std::nullopt;
  int second = 0;
  if (TakeChar(text, ':')) {
    const auto read = TakeDigits(text, 2);
    if (!read) return std::nullopt;
    second = *read;
  }
  const int64_t total = *hour * 3600 + *minute * 60 + second;
  if (*hour > 24 || *minute > 59 || second > 60 || total > 86'400) return std::nullopt;
  return total;
}

std::optional<int64_t> TakeFractionMicros(std::string_view& text) {
  if (!TakeChar(text, '.')) return 0;
  int64_t micros = 0;
  int64_t unit = 100'000;
  size_t digits = 0;
  for (; !text.empty() && text.front() >= '0' && text.front() <= '9'; ++digits, unit /= 10) {
    micros += (text.front() - '0') * unit;
    text.remove_prefix(1);
  }
  if (digits == 0) return std::nullopt;
  return micros;
}

std::optional<int64_t> TakeOffsetSeconds(std::string_view& text) {
  if (TakeChar(text, 'Z') || TakeChar(text, 'z')) return 0;
  const int sign = TakeChar(text, '+') ? 1 : TakeChar(text, '-') ? -1 : 0;
  if (sign == 0) return std::nullopt;
  const auto offset = TakeTimeOfDay(text);
  if (!offset) return std::nullopt;
  return sign * *offset;
}

// Writes the last `count` decimal digits of a value that is not negative. Every page of tasks has hundreds of dates, and
// printf takes ten times as long.
template <size_t count>
char* PutDigits(char* at, int value) {
  for (size_t i = count; i-- > 0; value /= 10) at[i] = static_cast<char>('0' + value % 10);
  return at + count;
}

char* PutDay(char* at, Day day) {
  const CivilDay civil = Civil(day);
  at = PutDigits<4>(at, civil.year);
  *at++ = '-';
  at = PutDigits<2>(at, civil.month);
  *at++ = '-';
  return PutDigits<2>(at, civil.day);
}

char* PutHourAndMinute(char* at, int minute_of_day) {
  at = PutDigits<2>(at, minute_of_day / 60);
  *at++ = ':';
  return PutDigits<2>(at, minute_of_day % 60);
}

}  // namespace

std::string ToText(Day day) {
  std::array<char, 10> text;
  PutDay(text.data(), day);
  return {text.data(), text.size()};
}

std::string ToText(Instant instant) {
  const int64_t days = FloorDiv(instant.micros, kMicrosPerDay);
  const int64_t rest = instant.micros - days * kMicrosPerDay;
  const int seconds = static_cast<int>(rest / kMicrosPerSecond);
  std::array<char, 27> text;
  char* at = PutDay(text.data(), Day{static_cast<int32_t>(days)});
  *at++ = 'T';
  at = PutHourAndMinute(at, seconds / 60);
  *at++ = ':';
  at = PutDigits<2>(at, seconds % 60);
  *at++ = '.';
  at = PutDigits<6>(at, static_cast<int>(rest % kMicrosPerSecond));
  *at = 'Z';
  return {text.data(), text.size()};
}

std::optional<Instant> ParseInstant(std::string_view text) {
  const auto day = TakeDay(text);
  if (!day || !(TakeChar(text, 'T') || TakeChar(text, 't') || TakeChar(text, ' '))) return std::nullopt;
  const auto seconds = TakeTimeOfDay(text);
  if (!seconds) return std::nullopt;
  const auto micros = TakeFractionMicros(text);
  if (!micros) return std::nullopt;
  const auto offset = TakeOffsetSeconds(text);
  if (!offset || !text.empty()) return std::nullopt;
  return Instant{day->days * kMicrosPerDay + (*seconds - *offset) * kMicrosPerSecond + *micros};
}

std::optional<Day> ParseDay(std::string_view text) {
  const auto day = TakeDay(text);
  if (!day || !text.empty()) return std::nullopt;
  return day;
}

std::string ToText(LocalMinute minute) {
  std::array<char, 16> text;
  char* at = PutDay(text.data(), DayOf(minute));
  *at++ = 'T';
  PutHourAndMinute(at, MinuteOfDay(minute));
  return {text.data(), text.size()};
}

std::optional<LocalMinute> ParseLocalMinute(std::string_view text) {
  const auto day = TakeDay(text);
  if (!day || !TakeChar(text, 'T')) return std::nullopt;
  const auto seconds = TakeTimeOfDay(text);
  if (!seconds || !text.empty()) return std::nullopt;
  return LocalMinute{StartOf(*day).minutes + *seconds / 60};
}

Day MakeDay(int year, int month, int day) {
  using namespace std::chrono;
  const sys_days date = std::chrono::year(year) / month / day;
  return {static_cast<int32_t>(date.time_since_epoch().count())};
}

CivilDay Civil(Day day) {
  using namespace std::chrono;
  const year_month_day date{sys_days(days(day.days))};
  return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
          static_cast<int>(static_cast<unsigned>(date.day()))};
}

int Weekday(Day day) { return static_cast<int>(((day.days % 7) + 7 + 3) % 7); }

Day DayOf(LocalMinute minute) { return {static_cast<int32_t>(FloorDiv(minute.minutes, kMinutesPerDay))}; }

int MinuteOfDay(LocalMinute minute) {
  return static_cast<int>(minute.minutes - FloorDiv(minute.minutes, kMinutesPerDay) * kMinutesPerDay);
}

Instant SystemNow() {
  using namespace std::chrono;
  return {duration_cast<microseconds>(system_clock::now().time_since_epoch()).count()};
}

}  // namespace tandem

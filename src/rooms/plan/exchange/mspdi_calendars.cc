#include "rooms/plan/exchange/mspdi_calendars.h"

#include <algorithm>

#include "base/problem.h"
#include "base/text.h"
#include "rooms/plan/exchange/mspdi_values.h"
#include "rooms/plan/exchange/recurrence.h"

namespace tandem::plan {
namespace {

using forecast::Calendar;
using forecast::CalendarException;
using forecast::Shift;

constexpr size_t kMostExceptions = 20'000;  // per calendar, after recurring ones are listed
constexpr size_t kMostCalendars = 10'000;
constexpr int kMostWorkWeekDays = 20 * 366;

// 08:00:00 as minutes of the day.
std::optional<int> ParseTimeOfDay(std::string_view text) {
  text = Trim(text);
  const auto minute = ParseLocalMinute(Cat("2000-01-01T", text.substr(0, std::min<size_t>(text.size(), 8))));
  if (minute) return static_cast<int>(minute->minutes - StartOf(MakeDay(2000, 1, 1)).minutes);
  // Some programs write a whole date and time here.
  if (const auto whole = ParseLocalMinute(text.substr(0, std::min<size_t>(text.size(), 19))))
    return MinuteOfDay(*whole);
  return std::nullopt;
}

class CalendarReader {
 public:
  CalendarReader(const xml::Document& document, PlanFile& file) : document_(document), file_(file) {}

  void Read() {
    std::vector<std::string> bases;
    for (auto element = document_.root().Child("Calendars").Child("Calendar"); element;
         element = element.NextSame()) {
      if (file_.calendars.size() >= kMostCalendars) {
        throw Problem(ProblemKind::kTooLarge, "plan.too_large",
                      Cat("The file has more than ", kMostCalendars, " calendars."));
      }
      ReadCalendar(element);
      bases.emplace_back(Trim(element.Text("BaseCalendarUID")));
    }
    std::map<std::string, int> by_uid;
    for (size_t i = 0; i < file_.calendars.size(); ++i)
      by_uid.try_emplace(file_.calendars[i].uid, static_cast<int>(i));
    for (size_t i = 0; i < bases.size(); ++i) {
      const auto base = by_uid.find(bases[i]);
      file_.calendars[i].base =
          base == by_uid.end() || base->second == static_cast<int>(i) ? -1 : base->second;
      if (file_.calendars[i].base < 0) FillWeek(file_.calendars[i]);
    }
    if (file_.calendars.empty()) file_.calendars.push_back(forecast::StandardCalendar());
    file_.default_calendar = std::max(0, FindCalendar(file_, Trim(document_.root().Text("CalendarUID"))));
  }

 private:
  // A calendar that stands by itself and says nothing of a day keeps the usual week.
  static void FillWeek(Calendar& calendar) {
    const Calendar standard = forecast::StandardCalendar();
    const bool silent = std::none_of(std::begin(calendar.week), std::end(calendar.week),
                                     [](const auto& day) { return day.has_value(); });
    for (size_t day = 0; day < 7; ++day) {
      if (!calendar.week[day]) calendar.week[day] = silent ? *standard.week[day] : std::vector<Shift>{};
    }
  }

  void ReadCalendar(xml::Element element) {
    Calendar calendar;
    calendar.uid = Trim(element.Text("UID"));
    calendar.name = element.Text("Name");
    std::vector<CalendarException> later;  // recurring ones and work weeks give way to dates
    for (auto each = element.Child("Exceptions").Child("Exception"); each; each = each.NextSame()) {
      ReadException(each, calendar.exceptions, later);
    }
    for (auto day = element.Child("WeekDays").Child("WeekDay"); day; day = day.NextSame()) {
      ReadWeekDay(day, calendar);
    }
    for (auto week = element.Child("WorkWeeks").Child("WorkWeek"); week; week = week.NextSame()) {
      ReadWorkWeek(week, later);
    }
    calendar.exceptions.insert(calendar.exceptions.end(), later.begin(), later.end());
    if (calendar.exceptions.size() > kMostExceptions) {
      ElementReader(document_, element, file_)
          .AddProblem(
              "calendar", "plan.calendar_too_large",
              Cat("The calendar “", calendar.name, "” has more than ", kMostExceptions, " exceptions."),
              calendar.name);
      calendar.exceptions.resize(kMostExceptions);
    }
    file_.calendars.push_back(std::move(calendar));
  }

  std::vector<Shift> ReadShifts(xml::Element element) {
    std::vector<Shift> shifts;
    for (auto time = element.Child("WorkingTimes").Child("WorkingTime"); time; time = time.NextSame()) {
      const auto from = ParseTimeOfDay(time.Text("FromTime"));
      const auto to = ParseTimeOfDay(time.Text("ToTime"));
      if (!from || !to) {
        if (Trim(time.Text("FromTime")).empty() && Trim(time.Text("ToTime")).empty()) continue;
        ElementReader(document_, time, file_)
            .AddProblem("WorkingTime", "plan.working_time",
                        "A working time needs FromTime and ToTime such as 08:00:00.",
                        Cat(time.Text("FromTime"), "–", time.Text("ToTime")));
        continue;
      }
      const int end = *to == 0 || *to < *from ? 1440 : *to;  // midnight ends the day
      if (*from < end) shifts.push_back({*from, end});
    }
    return shifts;
  }

  std::vector<Shift> WorkingHours(xml::Element element) {
    if (!ElementReader(document_, element, file_).Flag("DayWorking")) return {};
    std::vector<Shift> shifts = ReadShifts(element);
    if (shifts.empty()) shifts = {{480, 720}, {780, 1020}};
    return shifts;
  }

  void ReadWeekDay(xml::Element element, Calendar& calendar) {
    const ElementReader reader(document_, element, file_);
    const int64_t type = reader.Int("DayType", -1);
    if (type >= 1 && type <= 7) {
      calendar.week[static_cast<size_t>((type + 5) % 7)] = WorkingHours(element);  // 1 is Sunday
      return;
    }
    if (type != 0) return;
    // Versions before 2007 wrote exceptions as week days of type 0; later ones repeat them here.
    const auto period = ReadPeriod(element);
    if (!period) return;
    CalendarException exception{"", period->first, period->second, WorkingHours(element)};
    const bool repeated = std::any_of(
        calendar.exceptions.begin(), calendar.exceptions.end(),
        [&](const auto& known) { return known.from <= exception.from && exception.to <= known.to; });
    if (!repeated) calendar.exceptions.push_back(std::move(exception));
  }

  std::optional<std::pair<Day, Day>> ReadPeriod(xml::Element element) {
    const ElementReader reader(document_, element.Child("TimePeriod"), file_);
    const auto from = reader.Date("FromDate");
    const auto to = reader.Date("ToDate");
    if (!from || !to) return std::nullopt;
    return std::pair(DayOf(*from), std::max(DayOf(*from), DayOf(*to)));
  }

  void ReadException(xml::Element element, std::vector<CalendarException>& dated,
                     std::vector<CalendarException>& later) {
    const auto period = ReadPeriod(element);
    if (!period) return;
    const ElementReader reader(document_, element, file_);
    Recurrence rule{static_cast<RecurrenceKind>(reader.Int("Type", 1)), period->first, period->second};
    rule.by_occurrences = reader.Flag("EnteredByOccurrences");
    rule.occurrences = reader.Int("Occurrences", 0);
    rule.period = reader.Int("Period", 1);
    rule.days_of_week = reader.Int("DaysOfWeek", 0);
    rule.month_item = reader.Int("MonthItem", 0);
    rule.month_position = reader.Int("MonthPosition", 0);
    rule.month = reader.Int("Month", 0);
    rule.month_day = reader.Int("MonthDay", 1);
    const std::string name(element.Text("Name"));
    const std::vector<Shift> working = WorkingHours(element);
    if (IsPlainRange(rule)) {
      dated.push_back({name, period->first, period->second, working});
      return;
    }
    for (const Day day : Occurrences(rule)) later.push_back({name, day, day, working});
  }

  // A week that replaces the usual one for a while; its silent days keep the usual hours.
  void ReadWorkWeek(xml::Element element, std::vector<CalendarException>& later) {
    const auto period = ReadPeriod(element);
    if (!period) return;
    Calendar week;
    for (auto day = element.Child("WeekDays").Child("WeekDay"); day; day = day.NextSame())
      ReadWeekDay(day, week);
    const std::string name(element.Text("Name"));
    for (int32_t day = 0; day <= std::min(period->second.days - period->first.days, kMostWorkWeekDays);
         ++day) {
      const Day at{period->first.days + day};
      if (const auto& hours = week.week[static_cast<size_t>(Weekday(at))])
        later.push_back({name, at, at, *hours});
    }
  }

  const xml::Document& document_;
  PlanFile& file_;
};

}  // namespace

void ReadMspdiCalendars(const xml::Document& document, PlanFile& file) {
  CalendarReader(document, file).Read();
}

int FindCalendar(const PlanFile& file, std::string_view uid) {
  for (size_t i = 0; i < file.calendars.size(); ++i) {
    if (file.calendars[i].uid == uid) return static_cast<int>(i);
  }
  return -1;
}

}  // namespace tandem::plan

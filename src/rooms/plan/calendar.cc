#include "rooms/plan/calendar.h"

#include "platform/json/json_parser.h"

namespace tandem::plan {
namespace {

std::vector<WorkingShift> Shown(const std::vector<forecast::Shift>& shifts) {
  std::vector<WorkingShift> shown;
  for (const forecast::Shift& shift : shifts) shown.push_back({shift.from, shift.to});
  return shown;
}

std::vector<forecast::Shift> Shifts(const std::vector<WorkingShift>& shown) {
  std::vector<forecast::Shift> shifts;
  for (const WorkingShift& shift : shown) shifts.push_back({shift.from, shift.to});
  return shifts;
}

int IndexOf(const std::vector<Calendar>& calendars, const std::optional<std::string>& uid) {
  for (size_t i = 0; uid && i < calendars.size(); ++i) {
    if (calendars[i].uid == *uid) return static_cast<int>(i);
  }
  return -1;
}

forecast::Calendar ToForecast(const Calendar& calendar, int base) {
  forecast::Calendar result{calendar.uid, calendar.name, base, {}, {}};
  for (size_t day = 0; day < 7 && day < calendar.week.size(); ++day) {
    if (calendar.week[day]) result.week[day] = Shifts(*calendar.week[day]);
  }
  for (const WorkingException& exception : calendar.exceptions) {
    result.exceptions.push_back({exception.name, exception.from, exception.to, Shifts(exception.working)});
  }
  return result;
}

}  // namespace

Calendar FromForecast(const std::vector<forecast::Calendar>& calendars, size_t index) {
  const forecast::Calendar& calendar = calendars[index];
  Calendar shown{calendar.uid, calendar.name, std::nullopt, {}, {}};
  if (calendar.base >= 0) shown.base_uid = calendars[static_cast<size_t>(calendar.base)].uid;
  for (const auto& day : calendar.week) {
    auto& place = shown.week.emplace_back();
    if (day) place = Shown(*day);
  }
  for (const auto& exception : calendar.exceptions) {
    shown.exceptions.push_back({exception.name, exception.from, exception.to, Shown(exception.working)});
  }
  return shown;
}

Calendar ParseCalendar(const StoredCalendar& stored) {
  return FromJson<Calendar>(ParseJson(stored.definition));
}

std::vector<forecast::Calendar> ToForecast(const std::vector<Calendar>& calendars) {
  std::vector<forecast::Calendar> result;
  for (const Calendar& calendar : calendars)
    result.push_back(ToForecast(calendar, IndexOf(calendars, calendar.base_uid)));
  return result;
}

}  // namespace tandem::plan

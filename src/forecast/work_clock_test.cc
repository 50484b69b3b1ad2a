#include "forecast/work_clock.h"

#include <gtest/gtest.h>

#include <random>

#include "base/problem.h"

namespace tandem::forecast {
namespace {

Moment At(const char* text) { return ToMoment(*ParseLocalMinute(text)); }
std::string Text(Moment moment) { return ToText(ToLocalMinute(moment)); }

TEST(WorkClock, CountsOnlyWorkingHours) {
  const WorkClock clock({StandardCalendar()}, 0, *ParseDay("2026-01-05"));
  EXPECT_EQ(clock.Between(At("2026-01-05T08:00"), At("2026-01-05T17:00")), 4800);
  EXPECT_EQ(clock.Between(At("2026-01-05T11:00"), At("2026-01-05T14:00")), 1200);
  EXPECT_EQ(clock.Between(At("2026-01-09T17:00"), At("2026-01-12T08:00")), 0);
  EXPECT_EQ(clock.Between(At("2026-01-12T08:00"), At("2026-01-05T08:00")), -24000);
}

TEST(WorkClock, AddingEndsAtTheEndOfWorkAndTakingAwayAtAStart) {
  const WorkClock clock({StandardCalendar()}, 0, *ParseDay("2026-01-05"));
  EXPECT_EQ(Text(clock.Add(At("2026-01-05T08:00"), 4800)), "2026-01-05T17:00");
  EXPECT_EQ(Text(clock.Add(At("2026-01-09T17:00"), 4800)), "2026-01-12T17:00");
  EXPECT_EQ(Text(clock.Add(At("2026-01-12T08:00"), -4800)), "2026-01-09T08:00");
  EXPECT_EQ(Text(clock.Add(At("2026-01-10T03:00"), 0)), "2026-01-10T03:00");
}

TEST(WorkClock, KnowsTheNextStartAndThePreviousEnd) {
  const WorkClock clock({StandardCalendar()}, 0, *ParseDay("2026-01-05"));
  EXPECT_EQ(Text(clock.NextStart(At("2026-01-09T17:00"))), "2026-01-12T08:00");
  EXPECT_EQ(Text(clock.NextStart(At("2026-01-09T12:00"))), "2026-01-09T13:00");
  EXPECT_EQ(Text(clock.NextStart(At("2026-01-09T09:30"))), "2026-01-09T09:30");
  EXPECT_EQ(Text(clock.PreviousEnd(At("2026-01-12T08:00"))), "2026-01-09T17:00");
  EXPECT_EQ(Text(clock.PreviousEnd(At("2026-01-11T08:00"))), "2026-01-09T17:00");
}

TEST(WorkClock, ExceptionsOfTheBaseCountUnlessTheOwnCoverTheDay) {
  Calendar base = StandardCalendar();
  base.exceptions = {{"Holiday", *ParseDay("2026-01-06"), *ParseDay("2026-01-07"), {}}};
  Calendar own{"2", "Own", 0};
  own.exceptions = {{"Shift", *ParseDay("2026-01-07"), *ParseDay("2026-01-07"), {{600, 660}}}};
  const WorkClock clock({base, own}, 1, *ParseDay("2026-01-05"));
  EXPECT_EQ(clock.Between(At("2026-01-06T00:00"), At("2026-01-07T00:00")), 0);
  EXPECT_EQ(clock.Between(At("2026-01-07T00:00"), At("2026-01-08T00:00")), 600);
}

TEST(WorkClock, OwnWeekdaysReplaceTheBasesAndTheRestIsInherited) {
  Calendar own{"2", "Own", 0};
  own.week[0] = std::vector<Shift>{};
  const WorkClock clock({StandardCalendar(), own}, 1, *ParseDay("2026-01-05"));
  EXPECT_EQ(clock.Between(At("2026-01-05T00:00"), At("2026-01-07T00:00")), 4800);
}

TEST(WorkClock, CalendarsThatCannotWorkAreRefused) {
  const auto reason = [](std::vector<Calendar> calendars, int index) -> std::string {
    try {
      WorkClock(calendars, index, Day{20'000});
    } catch (const Problem& problem) {
      return problem.reason();
    }
    return "";
  };
  Calendar first{"1", "First", 1}, second{"2", "Second", 0};
  EXPECT_EQ(reason({first, second}, 0), "plan.calendar_circle");
  for (size_t day = 0; day < 7; ++day) first.week[day] = second.week[day] = std::vector<Shift>{{0, 60}};
  EXPECT_EQ(reason({first, second}, 0), "plan.calendar_circle");
  EXPECT_EQ(reason({Calendar{"1", "Lost", 7}}, 0), "plan.calendar_unknown");
  EXPECT_EQ(reason({Calendar{"1", "Empty"}}, 0), "plan.calendar_empty");
  EXPECT_EQ(reason({}, 0), "plan.calendar_unknown");
}

TEST(WorkClock, TwoTogetherWorkInTheirCommonHours) {
  Calendar late{"2", "Late"};
  for (auto& day : late.week) day = std::vector<Shift>{{600, 840}, {960, 1200}};
  late.exceptions = {{"Off", *ParseDay("2026-01-06"), *ParseDay("2026-01-06"), {}}};
  const std::vector<Calendar> calendars = {StandardCalendar(), late};
  const WorkClock standard(calendars, 0, *ParseDay("2026-01-05")),
      other(calendars, 1, *ParseDay("2026-01-05"));
  const WorkClock both(standard, other);
  EXPECT_EQ(both.Between(At("2026-01-05T00:00"), At("2026-01-06T00:00")), 2400);
  EXPECT_EQ(both.Between(At("2026-01-06T00:00"), At("2026-01-07T00:00")), 0);
  EXPECT_EQ(Text(both.Add(At("2026-01-09T16:30"), 300 + 1200)), "2026-01-12T12:00");
  EXPECT_EQ(Text(both.Add(At("2026-01-05T10:00"), 2400 * 5 * 52 * 30)).substr(0, 3), "205");
  EXPECT_TRUE(both.EverWorks());
}

TEST(WorkClock, LeavingItsYearsIsAProblem) {
  const WorkClock clock({StandardCalendar()}, 0, *ParseDay("2026-01-05"));
  EXPECT_THROW(clock.Add(At("2026-01-05T08:00"), 1'000'000'000'000), Problem);
  EXPECT_THROW(clock.Add(At("2026-01-05T08:00"), -1'000'000'000'000), Problem);
  EXPECT_THROW(clock.WorkBefore(std::numeric_limits<Moment>::max()), Problem);
  EXPECT_EQ(Text(clock.Add(At("2026-01-05T08:00"), 4800 * 260 * 250)).substr(0, 3), "227");
}

// The twin: the same calendar as a plain list of minutes, worked or not.
class MinuteList {
 public:
  MinuteList(const Calendar& calendar, Day first, int days) : start_(StartOf(first).minutes * 10) {
    for (int d = 0; d < days; ++d) {
      const Day day{first.days + d};
      std::vector<Shift> shifts = *calendar.week[static_cast<size_t>(Weekday(day))];
      for (auto e = calendar.exceptions.rbegin(); e != calendar.exceptions.rend(); ++e) {
        if (e->from <= day && day <= e->to) shifts = e->working;
      }
      for (int minute = 0; minute < 1440; ++minute) {
        bool works = false;
        for (const Shift& shift : shifts) works = works || (shift.from <= minute && minute < shift.to);
        worked_.push_back(works);
      }
    }
  }
  int64_t Between(Moment from, Moment to) const {
    int64_t work = 0;
    for (size_t i = Index(from); i < Index(to); ++i) work += worked_[i] ? 10 : 0;
    return work;
  }
  Moment Add(Moment from, int64_t amount) const {
    size_t at = Index(from);
    for (; amount > 0; ++at) amount -= worked_[at] ? 10 : 0;
    for (; amount < 0; --at) amount += worked_[at - 1] ? 10 : 0;
    return start_ + static_cast<Moment>(at) * 10;
  }

 private:
  size_t Index(Moment moment) const { return static_cast<size_t>((moment - start_) / 10); }
  Moment start_;
  std::vector<bool> worked_;
};

Calendar RandomCalendar(std::mt19937& random) {
  const auto shifts = [&] {
    std::vector<Shift> day;
    int at = static_cast<int>(random() % 600);
    for (unsigned i = random() % 4; i > 0 && at < 1300; --i) {
      const int to = std::min(1440, at + 1 + static_cast<int>(random() % 400));
      day.push_back({at, to});
      at = to + static_cast<int>(random() % 200);
    }
    return day;
  };
  Calendar calendar{"1", "Random"};
  for (auto& day : calendar.week) day = shifts();
  calendar.week[2] = std::vector<Shift>{{500, 1000}};
  for (int i = 0; i < 6; ++i) {
    const Day from{20'460 + static_cast<int32_t>(random() % 60)};
    calendar.exceptions.push_back({"", from, Day{from.days + static_cast<int32_t>(random() % 4)}, shifts()});
  }
  return calendar;
}

TEST(WorkClock, AgreesWithCountingMinutes) {
  std::mt19937 random(7);
  for (int round = 0; round < 60; ++round) {
    const Calendar calendar = RandomCalendar(random);
    const WorkClock clock({calendar}, 0, Day{20'480});
    const MinuteList twin(calendar, Day{20'400}, 200);
    for (int i = 0; i < 40; ++i) {
      const Moment from = (20'460 * 1440 + static_cast<int64_t>(random() % (60 * 1440))) * 10;
      const Moment to = from + static_cast<int64_t>(random() % (10 * 1440)) * 10;
      EXPECT_EQ(clock.Between(from, to), twin.Between(from, to));
      const int64_t amount = (static_cast<int64_t>(random() % 4000) - 2000) * 10;
      if (amount == 0) continue;
      EXPECT_EQ(clock.Add(from, amount), twin.Add(from, amount)) << Text(from) << " " << amount;
    }
  }
}

}  // namespace
}  // namespace tandem::forecast

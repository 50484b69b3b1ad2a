#include "rooms/plan/exchange/mspdi.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/problem.h"
#include "base/text.h"
#include "forecast/schedule.h"
#include "rooms/plan/exchange/mspdi_values.h"

namespace tandem::plan {
namespace {

using ::testing::ElementsAre;

PlanFile Read(std::string_view inside) {
  return ReadMspdi(Cat("<Project xmlns='http://schemas.microsoft.com/project'>\n", inside, "\n</Project>"));
}

std::string TaskXml(int uid, std::string_view more) {
  return Cat("<Task><UID>", uid, "</UID><Name>T", uid, "</Name><OutlineLevel>1</OutlineLevel>",
             "<Duration>PT8H0M0S</Duration>", more, "</Task>\n");
}

TEST(Mspdi, PropertiesTasksAndLinksAreTakenOver) {
  const PlanFile file =
      Read(Cat("<Title>House</Title><StartDate>2026-01-05T08:00:00</StartDate><MinutesPerDay>450</"
               "MinutesPerDay><Tasks>",
               TaskXml(1,
                       "<Milestone>1</Milestone><ConstraintType>4</"
                       "ConstraintType><ConstraintDate>2026-02-02T08:00:00</ConstraintDate>"),
               TaskXml(2,
                       "<PredecessorLink><PredecessorUID>1</PredecessorUID><Type>3</Type><LinkLag>4800</"
                       "LinkLag><LagFormat>8</LagFormat></PredecessorLink>"),
               "</Tasks>"));
  EXPECT_EQ(file.title, "House");
  EXPECT_EQ(file.units.minutes_per_day, 450);
  ASSERT_EQ(file.tasks.size(), 2u);
  EXPECT_EQ(file.tasks[0].task.constraint, forecast::Constraint::kSnet);
  EXPECT_EQ(file.tasks[1].task.duration.minutes(), 480);
  EXPECT_EQ(file.tasks[1].line, 3);
  EXPECT_THAT(file.links, ElementsAre(forecast::Link{
                              0, 1, forecast::LinkType::kStartStart, {4800, forecast::LagUnit::kElapsed}}));
  EXPECT_TRUE(file.problems.empty());
}

TEST(Mspdi, EveryUnreadableValueIsListedWithLineAndTask) {
  const PlanFile file =
      Read(Cat("<Tasks>\n", TaskXml(1, "<Deadline>tomorrow</Deadline>"),
               TaskXml(2, "<PercentComplete>half</PercentComplete>"),
               "<Task><UID>3</UID><Duration>long</Duration></Task>\n", TaskXml(2, ""), "</Tasks>"));
  std::vector<std::string> seen;
  for (const RowProblem& row : file.problems)
    seen.push_back(Cat(*row.line, " ", *row.uid, " ", row.reason, " ", row.text));
  EXPECT_THAT(seen, ElementsAre("3 1 plan.date tomorrow", "4 2 plan.number half", "5 3 plan.duration long",
                                "6 2 plan.uid_repeated 2"));
}

TEST(Mspdi, LinksThatLeadNowhereAreLeftOutWithAWarning) {
  const PlanFile file = Read(
      Cat("<Tasks>", TaskXml(1, "<PredecessorLink><PredecessorUID>1</PredecessorUID></PredecessorLink>"),
          TaskXml(2, "<PredecessorLink><PredecessorUID>9</PredecessorUID></PredecessorLink>"), "</Tasks>"));
  EXPECT_TRUE(file.links.empty());
  ASSERT_EQ(file.warnings.size(), 2u);
  EXPECT_EQ(file.warnings[0].reason, "plan.link_to_itself");
  EXPECT_EQ(file.warnings[1].reason, "plan.link_unknown");
}

TEST(Mspdi, AnotherXmlFormatIsNamed) {
  try {
    ReadMspdi("<APIBusinessObjects/>");
    FAIL();
  } catch (const Problem& problem) {
    EXPECT_EQ(problem.reason(), "plan.not_mspdi");
    EXPECT_THAT(problem.message(), ::testing::HasSubstr("<APIBusinessObjects>"));
  }
}

TEST(Mspdi, CalendarsInheritExceptAndRecur) {
  const PlanFile file = Read(R"(<CalendarUID>2</CalendarUID><Calendars>
    <Calendar><UID>1</UID><Name>Base</Name><WeekDays>
      <WeekDay><DayType>2</DayType><DayWorking>1</DayWorking><WorkingTimes>
        <WorkingTime><FromTime>22:00:00</FromTime><ToTime>00:00:00</ToTime></WorkingTime></WorkingTimes></WeekDay>
      <WeekDay><DayType>0</DayType><DayWorking>0</DayWorking>
        <TimePeriod><FromDate>2026-01-12T00:00:00</FromDate><ToDate>2026-01-13T23:59:00</ToDate></TimePeriod></WeekDay>
    </WeekDays></Calendar>
    <Calendar><UID>2</UID><Name>Own</Name><BaseCalendarUID>1</BaseCalendarUID><Exceptions>
      <Exception><EnteredByOccurrences>1</EnteredByOccurrences><TimePeriod><FromDate>2026-01-05T00:00:00</FromDate>
        <ToDate>2026-12-31T23:59:00</ToDate></TimePeriod><Occurrences>3</Occurrences><Name>Second Fridays</Name>
        <Type>6</Type><Period>2</Period><DaysOfWeek>32</DaysOfWeek><DayWorking>0</DayWorking></Exception>
    </Exceptions><WorkWeeks><WorkWeek><TimePeriod><FromDate>2026-03-02T00:00:00</FromDate>
        <ToDate>2026-03-15T23:59:00</ToDate></TimePeriod><WeekDays><WeekDay><DayType>7</DayType><DayWorking>1</DayWorking>
        <WorkingTimes><WorkingTime><FromTime>09:00:00</FromTime><ToTime>12:00:00</ToTime></WorkingTime></WorkingTimes>
        </WeekDay></WeekDays></WorkWeek></WorkWeeks></Calendar></Calendars>)");
  ASSERT_EQ(file.calendars.size(), 2u);
  EXPECT_EQ(file.default_calendar, 1);
  EXPECT_EQ(file.calendars[1].base, 0);
  EXPECT_THAT(*file.calendars[0].week[0], ElementsAre(forecast::Shift{1320, 1440}));
  EXPECT_EQ(ToText(file.calendars[0].exceptions.at(0).to), "2026-01-13");
  std::vector<std::string> days;
  for (const auto& exception : file.calendars[1].exceptions) days.push_back(ToText(exception.from));
  EXPECT_THAT(days, ElementsAre("2026-01-09", "2026-01-23", "2026-02-06", "2026-03-07", "2026-03-14"));
}

TEST(Mspdi, WhatAProgramLeftOutFollowsFromTheRest) {
  const PlanFile file = Read(
      "<Tasks><Task><UID>1</UID><OutlineNumber>1</OutlineNumber></Task><Task><UID>2</UID><OutlineNumber>1.4</"
      "OutlineNumber>"
      "<Start>2026-01-09T08:00:00</Start><Finish>2026-01-12T17:00:00</Finish></Task></Tasks>");
  EXPECT_EQ(file.tasks[1].task.outline_level, 2);
  EXPECT_EQ(file.tasks[1].task.duration.minutes(), 960);
}

TEST(Mspdi, IsoDurationsAreReadToTheTenthOfAMinute) {
  EXPECT_EQ(ParseIsoDuration("PT57H8M24S"), (forecast::WorkTime{57 * 600 + 84}));
  EXPECT_EQ(ParseIsoDuration("P1DT2H"), forecast::WorkTime::Minutes(26 * 60));
  EXPECT_EQ(ParseIsoDuration("-PT1H0M0S"), forecast::WorkTime::Minutes(-60));
  for (const char* text : {"", "P", "PT", "8h", "PTH", "PT8", "PT1e9H", "PT99999999999999999999H", "P1Y"}) {
    EXPECT_FALSE(ParseIsoDuration(text)) << text;
  }
}

TEST(Mspdi, TheWaitForAnotherProjectKeepsTheStartInTheFile) {
  const PlanFile file =
      Read(Cat("<StartDate>2026-01-05T08:00:00</StartDate><Tasks>",
               TaskXml(1,
                       "<Start>2026-01-14T08:00:00</Start><PredecessorLink><PredecessorUID>7</PredecessorUID>"
                       "<CrossProject>1</CrossProject></PredecessorLink>"),
               "</Tasks>"));
  const auto schedule = forecast::ComputeSchedule(ToPlan(file, Day{0}));
  EXPECT_EQ(ToText(schedule.tasks[0].early_start), "2026-01-14T08:00");
  EXPECT_EQ(file.warnings.at(0).reason, "plan.link_to_other_project");
}

}  // namespace
}  // namespace tandem::plan

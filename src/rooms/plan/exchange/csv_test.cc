#include "rooms/plan/exchange/csv.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/problem.h"
#include "base/text.h"
#include "forecast/schedule.h"

namespace tandem::plan {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

std::vector<std::string> Problems(const PlanFile& file) {
  std::vector<std::string> seen;
  for (const RowProblem& row : file.problems) {
    seen.push_back(
        Cat(row.line ? std::to_string(*row.line) : "-", " ", row.field, " ", row.reason, " ", row.text));
  }
  return seen;
}

std::string ReasonFor(std::string_view bytes, const std::map<std::string, std::string>& mapping = {}) {
  try {
    ReadCsv(bytes, mapping);
  } catch (const Problem& problem) {
    return problem.reason();
  }
  return "read";
}

constexpr std::string_view kHeader =
    "id,name,outline_level,duration,start,finish,predecessors,milestone,assignee,percent_complete,optimistic,"
    "most_likely,"
    "pessimistic,estimate_shape,confidence,team,cost_minor\n";

TEST(PlanCsv, EveryFieldIsTakenOver) {
  const PlanFile file = ReadCsv(Cat(kHeader,
                                    "1,Phase,1,,,,,,,,,,\n"
                                    "2,Design,2,5d,2026-01-05,,,no,Ann,50%,3d,5d,2w\n"
                                    "3,Build,2,2w,,,2FS+1d,,\"Bo, Cy\",,,,\n"
                                    "4,Done,1,0,,,\"3,2SS+50%\",yes,,,,,\n"));
  EXPECT_THAT(Problems(file), IsEmpty());
  ASSERT_EQ(file.tasks.size(), 4u);
  EXPECT_EQ(file.tasks[1].task.percent_complete, 50);
  EXPECT_EQ(file.tasks[1].pessimistic->minutes(), 4800);
  EXPECT_EQ(file.tasks[2].assignee, "Bo, Cy");
  EXPECT_TRUE(file.tasks[3].task.milestone);
  EXPECT_THAT(
      file.links,
      ElementsAre(forecast::Link{1, 2, forecast::LinkType::kFinishStart, {4800, forecast::LagUnit::kWorking}},
                  forecast::Link{2, 3, forecast::LinkType::kFinishStart, {}},
                  forecast::Link{1, 3, forecast::LinkType::kStartStart, {500, forecast::LagUnit::kPercent}}));
  const auto schedule = forecast::ComputeSchedule(ToPlan(file, Day{0}));
  EXPECT_EQ(ToText(schedule.finish), "2026-01-26T17:00");
  EXPECT_TRUE(schedule.tasks[0].summary);
}

TEST(PlanCsv, AllProblemsAreListedNotOnlyTheFirst) {
  const PlanFile file = ReadCsv(Cat(kHeader,
                                    "1,,0,5x,05/01/2026,,9,perhaps,,101,,,\n"
                                    ",B,,,2026-01-09,2026-01-05,,,,,5d,2d,\n"
                                    "1,C,,,,,\"1,1,2ZZ\",,,,,,\n"));
  EXPECT_THAT(Problems(file),
              ElementsAre("2 name required ", "2 outline_level plan.outline_level 0",
                          "2 percent_complete plan.percent 101", "2 milestone plan.yes_or_no perhaps",
                          "2 start plan.date 05/01/2026", "2 duration plan.duration 5x", "3 id required B",
                          "3 finish plan.finish_before_start 2026-01-05", "3 most_likely estimate.order 2d",
                          "4 id plan.uid_repeated 1", "2 predecessors plan.predecessor 9",
                          "4 predecessors plan.link_repeated 1", "4 predecessors plan.predecessor 2ZZ"));
}

TEST(PlanCsv, SeparatorsMarksLineEndsAndQuotesOfSpreadsheetsAreUnderstood) {
  for (const char* text : {"id,name\n1,A\n2,B\n", "id;name\r\n1;A\r\n2;B\r\n", "id\tname\n1\tA\n2\tB",
                           "\xEF\xBB\xBFid,name\r1,A\r2,B\r", "sep=;\nid;name\n1;A\n\n2;B\n",
                           "\"id\",\"name\"\n\"1\",\"A\"\n \"2\" ,\"B\"\n"}) {
    const PlanFile file = ReadCsv(text);
    ASSERT_EQ(file.tasks.size(), 2u) << text;
    EXPECT_EQ(file.tasks[0].task.name, "A") << text;
    EXPECT_EQ(file.tasks[1].task.uid, "2") << text;
  }
  const PlanFile file = ReadCsv("id,name\n1,\"A\nsecond \"\"line\"\"\"\n2,B\n");
  EXPECT_EQ(file.tasks[0].task.name, "A\nsecond \"line\"");
  EXPECT_EQ(file.tasks[1].line, 4);
}

TEST(PlanCsv, OtherHeadersAreRecognisedOrMapped) {
  EXPECT_EQ(ReadCsv("Unique ID,Task Name,% Complete\n1,A,20\n").tasks[0].task.percent_complete, 20);
  const PlanFile unmapped = ReadCsv("Ref,Was\n1,Aufbau\n");
  EXPECT_THAT(Problems(unmapped), ElementsAre("- id plan.column_missing ", "- name plan.column_missing "));
  EXPECT_THAT(unmapped.columns.at(1).sample, ElementsAre("Aufbau"));
  EXPECT_FALSE(unmapped.columns.at(1).field);
  const PlanFile mapped = ReadCsv("Ref,Was\n1,Aufbau\n", {{"id", "Ref"}, {"name", "was"}});
  EXPECT_EQ(mapped.tasks.at(0).task.name, "Aufbau");
  EXPECT_EQ(mapped.mapping.at("name"), "Was");
  EXPECT_EQ(ReasonFor("Ref,Was\n", {{"title", "Was"}}), "plan.mapping_field");
  EXPECT_EQ(ReasonFor("Ref,Was\n", {{"name", "Wo"}}), "plan.mapping_header");
}

TEST(PlanCsv, WhatIsNoTextIsNamedByLineAndByte) {
  const auto message = [](std::string_view bytes) {
    try {
      ReadCsv(bytes);
    } catch (const Problem& problem) {
      return problem.message();
    }
    return std::string();
  };
  EXPECT_THAT(message("id,name\n1,Caf\xE9\n"), HasSubstr("Line 2 is not UTF-8 (byte 14"));
  EXPECT_THAT(message(std::string_view("id,name\n1,A\0\n", 13)), HasSubstr("Line 2 has a null byte"));
  EXPECT_THAT(message("id,name\n1,\"A\n2,B\n"), HasSubstr("opened in line 2"));
  EXPECT_EQ(ReasonFor("\xFF\xFEi\0d\0"), "csv.encoding");
  EXPECT_EQ(ReasonFor(" \n \n"), "csv.empty");
  EXPECT_EQ(ReasonFor(std::string(5000, ',')), "csv.too_many_columns");
}

TEST(PlanCsv, DurationsFollowFromDatesOrTheUsual) {
  const PlanFile file =
      ReadCsv("id,name,start,finish,milestone\n1,A,2026-01-05,2026-01-06,\n2,B,,,\n3,C,,,yes\n");
  EXPECT_EQ(file.tasks[0].task.duration.minutes(), 960);
  EXPECT_EQ(file.tasks[1].task.duration.minutes(), 480);
  EXPECT_EQ(file.tasks[2].task.duration.minutes(), 0);
}

TEST(PlanCsv, TheStartOfATaskWithoutPredecessorsHolds) {
  const PlanFile file = ReadCsv(
      "id,name,duration,start,predecessors\n1,A,1d,2026-01-05,\n2,B,1d,2026-01-14,\n3,C,1d,2026-03-02,1\n");
  const auto schedule = forecast::ComputeSchedule(ToPlan(file, Day{0}));
  EXPECT_EQ(ToText(schedule.tasks[1].early_start), "2026-01-14T08:00");
  EXPECT_EQ(ToText(schedule.tasks[2].early_start), "2026-01-06T08:00");
}

TEST(PlanCsv, AMilestoneOnADayIsOnThatDay) {
  const PlanFile file =
      ReadCsv("id,name,duration,start,finish,milestone\n1,A,1d,2026-01-05,,\n2,M,,,2026-01-30,yes\n");
  const auto schedule = forecast::ComputeSchedule(ToPlan(file, Day{0}));
  EXPECT_EQ(ToText(schedule.tasks[1].early_finish), "2026-01-30T17:00");
}

TEST(PlanCsv, IdsMayHoldLettersAndHyphensButNotReadLikeLinks) {
  const PlanFile file = ReadCsv("id,name,predecessors\nA-1,A,\n7SS,B,\n8,C,\"7SS,A-1 FF - 2h\"\n");
  EXPECT_THAT(Problems(file), IsEmpty());
  EXPECT_THAT(
      file.links,
      ElementsAre(
          forecast::Link{1, 2},
          forecast::Link{0, 2, forecast::LinkType::kFinishFinish, {-1200, forecast::LagUnit::kWorking}}));
  EXPECT_THAT(Problems(ReadCsv("id,name\n7,A\n7SS,B\n\"8,9\",C\n")),
              ElementsAre("3 id plan.id_ambiguous 7SS", "4 id plan.id_ambiguous 8,9"));
}

TEST(PlanCsv, EstimatesTeamsAndCostsAreTakenOver) {
  const PlanFile file = ReadCsv(
      "id,name,duration,optimistic,pessimistic,Shape,Confidence,Team,cost_minor\n"
      "1,A,5d,3d,9d,Lognormal,80 %,Core,125050\n");
  EXPECT_THAT(Problems(file), IsEmpty());
  const FileTask& row = file.tasks.at(0);
  EXPECT_EQ(row.estimate_shape, forecast::Shape::kLognormal);
  EXPECT_EQ(row.confidence, 80);
  EXPECT_EQ(row.team, "Core");
  EXPECT_EQ(row.cost_minor, 125'050);
}

TEST(PlanCsv, EstimatesTeamsAndCostsThatMakeNoSenseAreListed) {
  const PlanFile file = ReadCsv(
      "id,name,duration,optimistic,most_likely,pessimistic,shape,confidence,cost_minor\n"
      "1,A,5d,3d,4d,9d,gauss,20,1250.50\n"
      "2,B,5d,0,0,0,,,-1\n"
      "3,C,5ed,3d,,,,,\n"
      "4,D,5d,3d,,,,80,\n"
      "5,E,5d,1d,2d,300000d,,,\n");
  EXPECT_THAT(Problems(file),
              ElementsAre("2 estimate_shape plan.shape gauss", "2 confidence estimate.confidence 20",
                          "2 cost_minor plan.cost 1250.50", "3 pessimistic estimate.zero 0", "3 cost_minor plan.cost -1",
                          "4 optimistic plan.duration 3d", "5 pessimistic required ",
                          "6 pessimistic estimate.absurd 300000d"));
}

TEST(PlanCsv, WithoutADurationTheMostLikelyTimeIsIt) {
  const PlanFile file = ReadCsv("id,name,optimistic,most_likely,pessimistic\n1,A,3d,4d,9d\n");
  EXPECT_EQ(file.tasks.at(0).task.duration.minutes(), 4 * 480);
}

TEST(PlanCsv, ATaskCannotWaitForItself) {
  EXPECT_THAT(Problems(ReadCsv("id,name,predecessors\n1,A,1\n")),
              ElementsAre("2 predecessors plan.link_to_itself 1"));
}

TEST(PlanCsv, WhatIsWrittenReadsBackTheSame) {
  const std::string text =
      Cat(kHeader.substr(0, kHeader.size() - 1), "\r\n",
          "1,Phase,1,1d,,,,no,,0,,,,,,,\r\n"
          "2,\"Say \"\"yes\"\", please\",2,5d,2026-01-05T08:00,2026-01-09T17:00,,no,Ann,50,3d,5d,10d,triangular,,Core,125050\r\n"
          "3,\"two\nlines\",2,3ed,,,\"2SS+2d,1FF-10%\",no,,0,,,,,,,\r\n"
          "4,Done,1,0d,,,3,yes,,0,,,,,,,\r\n"
          "5,Wait,1,4ed,,,,no,,0,3ed,,8ed,lognormal,80,,0\r\n");
  EXPECT_EQ(WriteCsv(ReadCsv(text)), text);
}

TEST(PlanCsv, TextIdsAreWrittenAndReadBackTheSame) {
  const std::string text = Cat(kHeader.substr(0, kHeader.size() - 1), "\r\n",
                               "ABC,Design,1,2d,,,,no,,0,,,,,,,\r\n"
                               "DEF-12,Sketch,1,2d,,,ABCFS+2d,no,,0,,,,,,,\r\n"
                               "DEF-1,Paint,1,3d,,,\"DEF-12FS-1d,ABC\",no,,0,,,,,,,\r\n"
                               "017,Frame,1,1d,,,DEF-1SS-10%,no,,0,,,,,,,\r\n"
                               "17,Hang,1,1d,,,\"017,DEF-12FF\",no,,0,,,,,,,\r\n");
  EXPECT_EQ(WriteCsv(ReadCsv(text)), text);
}

TEST(PlanCsv, WhatASpreadsheetWouldComputeIsWrittenBehindAnApostropheAndReadBackWithout) {
  for (const std::string name :
       {"=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "'=1", "''+1", "'quoted'", "plain"}) {
    PlanFile file = ReadCsv("id,name,assignee\n1,A,B\n");
    file.tasks[0].task.name = name;
    file.tasks[0].assignee = name;
    const std::string text = WriteCsv(file);
    for (const char* formula : {",=", ",+", ",-", ",@"})
      EXPECT_EQ(text.find(formula), std::string::npos) << text;
    EXPECT_EQ(ReadCsv(text).tasks[0].task.name, name);
    EXPECT_EQ(ReadCsv(text).tasks[0].assignee, name);
  }
}

}  // namespace
}  // namespace tandem::plan

// Files made to break readers: each must end in a plan or a clear Problem, soon and in bounded memory.
#include <gtest/gtest.h>
#include <sys/resource.h>

#include "base/problem.h"
#include "base/text.h"
#include "forecast/schedule.h"
#include "rooms/plan/exchange/read_plan.h"
#include "rooms/plan/exchange/shared_data.h"

namespace tandem::plan {
namespace {

std::string Outcome(std::string_view bytes) {
  try {
    const PlanFile file = ReadPlan(bytes);
    if (!file.problems.empty()) return file.problems.front().reason;
    forecast::ComputeSchedule(ToPlan(file, Day{20'000}));
  } catch (const Problem& problem) {
    EXPECT_FALSE(problem.message().empty());
    return problem.reason();
  }
  return "computed";
}

int64_t PeakMegabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss / 1024;
}

std::string Repeated(std::string_view text, size_t times) {
  std::string out;
  out.reserve(text.size() * times);
  for (size_t i = 0; i < times; ++i) out += text;
  return out;
}

TEST(HostileFile, AHundredMegabytesOfGarbageStayBounded) {
  constexpr size_t kSize = 100'000'000;
  EXPECT_EQ(Outcome(std::string(kSize, 'x')), "plan.column_missing");
  EXPECT_EQ(Outcome(std::string(kSize, '<')), "xml.malformed");
  EXPECT_EQ(Outcome(Cat("<Project>", Repeated("<a/>", kSize / 4))), "xml.too_large");
  EXPECT_LT(PeakMegabytes(), 1500);
}

TEST(HostileFile, GarbageOfEverySortIsNamed) {
  constexpr size_t kSize = 2'000'000;
  EXPECT_EQ(Outcome(std::string(kSize, ',')), "csv.too_many_columns");
  EXPECT_EQ(Outcome(std::string(kSize, '\0')), "csv.null_byte");
  EXPECT_EQ(Outcome(std::string(kSize, '"')), "plan.column_missing");
  EXPECT_EQ(Outcome(Repeated("<a>", kSize / 3)), "xml.too_deep");
  EXPECT_EQ(Outcome(Cat("id,name\n", Repeated("1,a\n", kSize / 4))), "plan.too_large");
}

TEST(HostileFile, AMillionLinksAreRefusedByName) {
  std::string text = "id,name,predecessors\n";
  for (int i = 1; i <= 1100; ++i) {
    text += Cat(i, ",T,\"");
    for (int before = 1; before < std::min(i, 1000); ++before) text += Cat(before, ",");
    text += "\"\n";
  }
  EXPECT_EQ(Outcome(text), "plan.too_large");
}

TEST(HostileFile, EntityBombsAreRefused) {
  std::string bomb = "<?xml version='1.0'?><!DOCTYPE Project [<!ENTITY a 'aaaaaaaaaa'>";
  for (char c = 'b'; c < 'k'; ++c)
    bomb += Cat("<!ENTITY ", c, " '", Repeated(Cat("&", static_cast<char>(c - 1), ";"), 10), "'>");
  EXPECT_EQ(Outcome(bomb + "]><Project><Title>&j;</Title></Project>"), "xml.doctype");
}

TEST(HostileFile, ADeepOutlineAndALongChainAreComputed) {
  std::string deep = "id,name,outline_level\n";
  for (int i = 1; i <= 1000; ++i) deep += Cat(i, ",T,", i, "\n");
  EXPECT_EQ(Outcome(deep), "computed");
  std::string chain = "id,name,duration,predecessors\n";
  for (int i = 1; i <= 100'000; ++i) chain += Cat(i, ",T,1m,", i > 1 ? std::to_string(i - 1) : "", "\n");
  EXPECT_EQ(Outcome(chain), "computed");
  EXPECT_EQ(Outcome(Cat(chain, "100001,T,9999999mo,100000\n")), "plan.out_of_time");
}

TEST(HostileFile, SummariesWithManyLinksStayCheap) {
  std::string text = "id,name,outline_level,predecessors\n";
  for (int phase = 0; phase < 200; ++phase) {
    text += Cat("p", phase, ",Phase,1,", phase > 0 ? Cat("p", phase - 1) : "", "\n");
    for (int i = 0; i < 200; ++i) text += Cat("p", phase, "t", i, ",T,2,\n");
  }
  const clock_t begun = clock();
  EXPECT_EQ(Outcome(text), "computed");
  EXPECT_LT((clock() - begun) / CLOCKS_PER_SEC, 20);
}

TEST(HostileFile, EveryTruncationOfAPlanEndsInAnAnswer) {
  const std::string xml =
      "<Project><Calendars><Calendar><UID>1</UID><WeekDays><WeekDay><DayType>2</DayType><DayWorking>1</"
      "DayWorking></WeekDay>"
      "</WeekDays></Calendar></Calendars><Tasks><Task><UID>1</UID><Duration>PT8H0M0S</Duration></Task></"
      "Tasks></Project>";
  for (size_t length = 0; length < xml.size(); ++length)
    EXPECT_NE(Outcome(xml.substr(0, length)), "computed") << length;
  EXPECT_EQ(Outcome(xml), "computed");
}

TEST(HostileFile, StrangeCalendarsEndInAnAnswer) {
  const auto calendars = [](std::string_view inside) {
    return Cat("<Project><StartDate>2026-01-05T08:00:00</StartDate><Calendars>", inside,
               "</Calendars><Tasks><Task><UID>1</UID><Duration>PT8H0M0S</Duration></Task></Tasks></Project>");
  };
  EXPECT_EQ(Outcome(calendars("<Calendar><UID>1</UID><BaseCalendarUID>2</BaseCalendarUID></Calendar>"
                              "<Calendar><UID>2</UID><BaseCalendarUID>1</BaseCalendarUID></Calendar>")),
            "plan.calendar_circle");
  EXPECT_EQ(Outcome(calendars(
                "<Calendar><UID>1</UID><WeekDays><WeekDay><DayType>2</DayType><DayWorking>0</DayWorking>"
                "</WeekDay></WeekDays></Calendar>")),
            "plan.calendar_empty");
  EXPECT_EQ(
      Outcome(calendars(
          "<Calendar><UID>1</UID><Exceptions><Exception><TimePeriod><FromDate>0001-01-01T00:00:00</FromDate>"
          "<ToDate>9999-12-31T00:00:00</ToDate></TimePeriod></Exception></Exceptions></Calendar>")),
      "plan.out_of_time");
}

TEST(HostileFile, FilesOfOtherToolsAreReadOrRefusedWithAReason) {
  if (!std::filesystem::exists(SharedData())) GTEST_SKIP() << "no shared data at " << SharedData();
  int count = 0;
  for (const char* folder :
       {"01_plans/other_tools", "01_plans/primavera", "01_plans/mpp_originals", "07_pm_exports",
        "12_peer_suites/naughty_strings", "12_peer_suites/json_parsing"}) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(SharedData() / folder)) {
      if (!entry.is_regular_file()) continue;
      EXPECT_FALSE(Outcome(FileBytes(entry.path())).empty()) << entry.path();
      ++count;
    }
  }
  EXPECT_GT(count, 100);
}

}  // namespace
}  // namespace tandem::plan

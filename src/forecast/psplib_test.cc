// The critical-path times that the PSPLIB benchmark files state for their networks.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "base/text.h"
#include "forecast/schedule.h"

namespace tandem::forecast {
namespace {

std::filesystem::path SharedData() {
  if (const char* given = std::getenv("TANDEM_SHARED_DATA")) return given;
  const char* source = std::getenv("TANDEM_SOURCE");
  return std::filesystem::path(source ? source : ".") / "../shared/data";
}

// Job 1 is the source, the last the sink; one duration unit is one minute round the clock.
Plan ReadInstance(const std::filesystem::path& path) {
  Plan plan;
  plan.start = *ParseLocalMinute("2026-01-05T00:00");
  Calendar calendar{"1", "24 hours"};
  for (auto& day : calendar.week) day = std::vector<Shift>{{0, 1440}};
  plan.calendars = {calendar};
  std::ifstream in(path);
  std::string line, section;
  while (std::getline(in, line)) {
    if (line.starts_with("PRECEDENCE") || line.starts_with("REQUESTS") || line.starts_with("RESOURCEAV"))
      section = line;
    std::istringstream words(line);
    int job, mode, value;
    if (!(words >> job >> mode >> value)) continue;
    if (section.starts_with("PRECEDENCE")) {
      for (int next; words >> next;) plan.links.push_back({job - 1, next - 1});
    } else if (section.starts_with("REQUESTS")) {
      plan.tasks.emplace_back();
      plan.tasks.back().uid = std::to_string(job);
      plan.tasks.back().duration = WorkTime::Minutes(value);
    }
  }
  return plan;
}

// The line after the heading that ends in MPM-Time: its last number.
int64_t PrintedTime(const std::filesystem::path& path) {
  std::ifstream in(path);
  std::string line;
  while (std::getline(in, line) && line.find("MPM-Time") == std::string::npos) continue;
  std::getline(in, line);
  std::istringstream words(line);
  int64_t last = -1;
  for (int64_t number; words >> number;) last = number;
  return last;
}

TEST(Psplib, EveryFilesCriticalPathTimeIsTheOnePrintedInIt) {
  const auto folder = SharedData() / "02_psplib";
  if (!std::filesystem::exists(folder)) GTEST_SKIP() << "no shared data at " << folder;
  int checked = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.path().extension() != ".sm") continue;
    const Plan plan = ReadInstance(entry.path());
    EXPECT_EQ(ComputeSchedule(plan).finish.minutes - plan.start.minutes, PrintedTime(entry.path()))
        << entry.path();
    ++checked;
  }
  EXPECT_EQ(checked, 444);
}

}  // namespace
}  // namespace tandem::forecast

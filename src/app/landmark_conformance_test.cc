// That a stated 80 % holds in about 80 % of cases: weekly estimates of 80 releases of one company (Landmark
// Graphics; T. Little, "Schedule estimation and uncertainty surrounding the cone of uncertainty", IEEE
// Software 2006), split by project into history and score in many ways.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <memory>
#include <random>
#include <set>

#include "app/estimate_history.h"
#include "base/text.h"
#include "forecast/calibration.h"

namespace tandem::app {
namespace {

using forecast::CalibrationReport;
using forecast::PastForecast;
using ::testing::AllOf;
using ::testing::Ge;
using ::testing::Le;

std::filesystem::path LandmarkFile() {
  const char* given = std::getenv("TANDEM_SHARED_DATA");
  const char* source = std::getenv("TANDEM_SOURCE");
  const std::filesystem::path root =
      given ? std::filesystem::path(given) : std::filesystem::path(source ? source : ".") / "../shared/data";
  return root / "03_forecast/pre_split/share/landmark_weekly_estimates.csv.gz";
}

std::string Unzipped(const std::filesystem::path& path) {
  const std::unique_ptr<FILE, int (*)(FILE*)> gzip(popen(Cat("gzip -dc '", path.string(), "'").c_str(), "r"),
                                                   pclose);
  std::string bytes;
  std::array<char, 1 << 16> buffer;
  while (const size_t read = fread(buffer.data(), 1, buffer.size(), gzip.get()))
    bytes.append(buffer.data(), read);
  return bytes;
}

// With the header of the command's files.
std::vector<PastForecast> Landmark() {
  std::string bytes = Unzipped(LandmarkFile());
  bytes.replace(0, bytes.find('\n'), "project,as_of,estimated_end,actual_end,project_start");
  return ReadEstimateHistory(bytes, "landmark");
}

struct Split {
  std::string name;
  std::set<std::string> history;
};

class LandmarkTest : public testing::Test {
 protected:
  void SetUp() override {
    if (!std::filesystem::exists(LandmarkFile())) GTEST_SKIP() << "no shared data at " << LandmarkFile();
    rows_ = Landmark();
    for (const PastForecast& row : rows_) starts_[row.project] = row.project_start;
  }

  std::vector<std::string> InOrderOfStart() const {
    std::vector<std::string> projects;
    for (const auto& [project, start] : starts_) projects.push_back(project);
    std::stable_sort(projects.begin(), projects.end(),
                     [&](const auto& a, const auto& b) { return starts_.at(a) < starts_.at(b); });
    return projects;
  }

  Split Random(int percent, unsigned seed) const {
    std::vector<std::string> projects = InOrderOfStart();
    std::mt19937 random(seed);
    for (size_t i = projects.size(); i > 1; --i) std::swap(projects[i - 1], projects[random() % i]);
    projects.resize(projects.size() * static_cast<size_t>(percent) / 100);
    return {Cat("random ", percent, "/", 100 - percent, ", seed ", seed), {projects.begin(), projects.end()}};
  }

  Split ById(const std::string& name, int64_t parity) const {
    Split split{name, {}};
    for (const auto& [project, start] : starts_) {
      if (*ParseInt(project) % 2 == parity) split.history.insert(project);
    }
    return split;
  }

  std::vector<Split> Splits() const {
    const std::vector<std::string> projects = InOrderOfStart();
    const auto half = projects.begin() + static_cast<std::ptrdiff_t>(projects.size() / 2);
    std::vector<Split> splits = {ById("even ids", 0),
                                 ById("odd ids", 1),
                                 {"early half", {projects.begin(), half}},
                                 {"late half", {half, projects.end()}}};
    for (const int percent : {30, 50, 70}) {
      for (unsigned seed = 1; seed <= 4; ++seed) splits.push_back(Random(percent, seed));
    }
    return splits;
  }

  CalibrationReport Score(const Split& split) const {
    std::vector<PastForecast> history, score;
    for (const PastForecast& row : rows_)
      (split.history.contains(row.project) ? history : score).push_back(row);
    return forecast::Calibrate(history, score);
  }

  std::vector<PastForecast> rows_;
  std::map<std::string, Day> starts_;
};

bool BeatsAtEveryLevel(const forecast::MethodScore& method, const forecast::MethodScore& other) {
  for (size_t i = 0; i < method.levels.size(); ++i) {
    if (method.levels[i].pinball >= other.levels[i].pinball) return false;
  }
  return true;
}

void AddUp(const forecast::MethodScore& from, double share, forecast::MethodScore& to) {
  for (size_t i = 0; i < to.levels.size(); ++i) {
    to.levels[i].level = from.levels[i].level;
    to.levels[i].coverage += share * from.levels[i].coverage;
    to.levels[i].pinball += share * from.levels[i].pinball;
  }
  to.width80 += share * from.width80;
  to.inside80 += share * from.inside80;
  to.brier += share * from.brier;
}

// One row of the table in docs/forecast.md.
void Print(const std::string& name, const CalibrationReport& report) {
  printf("| %s |", name.c_str());
  for (const auto& level : report.calibrated.levels) printf(" %.0f %% |", 100 * level.coverage);
  printf(" %.0f %% |", 100 * report.calibrated.inside80);
  for (size_t i = 0; i < report.calibrated.levels.size(); ++i) {
    printf(" %.1f / %.1f |", report.calibrated.levels[i].pinball, report.baseline.levels[i].pinball);
  }
  printf(" %.0f / %.0f | %.3f / %.3f / %.3f |\n", report.calibrated.width80, report.baseline.width80,
         report.calibrated.brier, report.baseline.brier, report.unadjusted.brier);
}

TEST_F(LandmarkTest, OnAverageOverTheSplitsTheStatedSharesHoldAndPlainQuantilesAreBeaten) {
  const std::vector<Split> splits = Splits();
  CalibrationReport mean;
  size_t better = 0;
  for (const Split& split : splits) {
    const CalibrationReport report = Score(split);
    Print(split.name, report);
    const double share = 1.0 / static_cast<double>(splits.size());
    AddUp(report.calibrated, share, mean.calibrated);
    AddUp(report.unadjusted, share, mean.unadjusted);
    AddUp(report.baseline, share, mean.baseline);
    better += BeatsAtEveryLevel(report.calibrated, report.baseline) ? 1 : 0;
  }
  Print("average", mean);

  const auto between = [](double low, double high) { return AllOf(Ge(low), Le(high)); };
  EXPECT_THAT(mean.calibrated.levels[1].coverage, between(0.45, 0.55));
  EXPECT_THAT(mean.calibrated.levels[2].coverage, between(0.75, 0.85));
  EXPECT_THAT(mean.calibrated.inside80, between(0.75, 0.85));
  EXPECT_TRUE(BeatsAtEveryLevel(mean.calibrated, mean.baseline));
  EXPECT_LE(mean.calibrated.width80, mean.baseline.width80);
  EXPECT_LT(mean.calibrated.brier, mean.baseline.brier);
  EXPECT_GE(better * 10, splits.size() * 9) << "splits in which every level is better";
}

}  // namespace
}  // namespace tandem::app

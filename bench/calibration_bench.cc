// How fast forecasts are calibrated: a file as large as the one in docs/forecast.md (80 projects, 3,600
// weekly estimates), half history and half score, and one question as the server asks it.
#include <chrono>
#include <cstdio>
#include <random>
#include <string>

#include "forecast/calibration.h"

namespace {

using namespace tandem;
using namespace tandem::forecast;

constexpr int kWeeks = 45;

// Releases that each take about twice as long as was first said, and are estimated anew every week.
std::vector<PastForecast> Releases(int first, int count) {
  std::mt19937 random(static_cast<unsigned>(first) + 1);
  std::vector<PastForecast> rows;
  for (int project = first; project < first + count; ++project) {
    const Day start{11'000 + static_cast<int>(random() % 700)}, end{start.days + kWeeks * 7};
    for (int week = 0; week < kWeeks; ++week) {
      const Day as_of{start.days + week * 7};
      const int estimated = (end.days - as_of.days) / 2 + static_cast<int>(random() % 30);
      rows.push_back({std::to_string(project), "", as_of, {as_of.days + estimated}, start, end});
    }
  }
  return rows;
}

double Milliseconds(const std::chrono::steady_clock::time_point& since) {
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - since).count();
}

void Print(const char* name, double value, const char* unit) {
  std::printf("{\"name\": \"%s\", \"value\": %.3f, \"unit\": \"%s\"}\n", name, value, unit);
}

}  // namespace

int main() {
  const auto history = Releases(0, 40), score = Releases(40, 40);
  auto start = std::chrono::steady_clock::now();
  const CalibrationReport report = Calibrate(history, score);
  Print("calibrate, 80 projects, 3,600 weekly estimates", Milliseconds(start), "ms");

  const TrackRecord record(history, score);
  start = std::chrono::steady_clock::now();
  constexpr int kQuestions = 200;
  double days = 0;
  for (int i = 0; i < kQuestions; ++i) {
    const Day as_of{12'500 + i};
    days +=
        record.Forecast({"", as_of, {as_of.days + 60}, {as_of.days - 90}, {as_of.days + 30}}).Quantile(0.8);
  }
  Print("one calibrated forecast from 3,600 estimates", Milliseconds(start) / kQuestions, "ms");
  return report.rows > 0 && days > 0 ? 0 : 1;
}

#include "app/calibrate_command.h"

#include <filesystem>
#include <fstream>
#include <iomanip>
#include <iterator>

#include "app/estimate_history.h"
#include "base/json.h"
#include "base/problem.h"
#include "base/text.h"
#include "forecast/calibration.h"

namespace tandem::app {
namespace {

std::vector<forecast::PastForecast> ReadFile(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in || std::filesystem::is_directory(path)) {
    throw Problem(ProblemKind::kNotFound, "history.file_not_found",
                  Cat("The file ", path, " cannot be opened."));
  }
  const std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  return ReadEstimateHistory(bytes, path);
}

Json MethodJson(const forecast::MethodScore& method) {
  Json::Array levels;
  for (const forecast::LevelScore& level : method.levels) {
    levels.push_back(
        Json().Set("level", level.level).Set("coverage", level.coverage).Set("pinball", level.pinball));
  }
  return Json()
      .Set("levels", std::move(levels))
      .Set("width80", method.width80)
      .Set("inside80", method.inside80)
      .Set("brier", method.brier);
}

void PrintJson(const forecast::CalibrationReport& report, std::ostream& out) {
  Json json;
  json.Set("history_projects", report.history_projects)
      .Set("rows", report.rows)
      .Set("left_out", report.left_out);
  json.Set("calibrated", MethodJson(report.calibrated));
  json.Set("unadjusted", MethodJson(report.unadjusted)).Set("baseline", MethodJson(report.baseline));
  out << ToJsonText(json) << '\n';
}

void PrintMethod(std::string_view name, const forecast::MethodScore& method, std::ostream& out) {
  out << std::left << std::setw(12) << name << std::right << std::fixed;
  for (const forecast::LevelScore& level : method.levels) {
    out << std::setw(9) << std::setprecision(1) << level.coverage * 100 << " %" << std::setw(8)
        << level.pinball;
  }
  out << std::setw(9) << method.width80 << std::setw(9) << method.inside80 * 100 << " %" << std::setw(9)
      << std::setprecision(3) << method.brier << '\n';
}

void PrintTable(const forecast::CalibrationReport& report, std::ostream& out) {
  out << report.history_projects << " finished projects in the history; " << report.rows << " rows scored, "
      << report.left_out << " left out.\n\n"
      << std::setw(12) << "";
  for (const double level : forecast::kScoredLevels) {
    out << std::setw(8) << std::fixed << std::setprecision(0) << level * 100 << " %   loss";
  }
  out << "  width80   inside80    Brier\n";
  PrintMethod("calibrated", report.calibrated, out);
  PrintMethod("unadjusted", report.unadjusted, out);
  PrintMethod("baseline", report.baseline, out);
}

void Report(const Problem& problem, std::ostream& errors) {
  errors << "tandem: " << problem.message() << '\n';
  for (const ProblemDetail& detail : problem.details()) {
    if (detail.message != problem.message()) errors << "  " << detail.field << ": " << detail.message << '\n';
  }
}

}  // namespace

int RunCalibrate(const CalibrateCommand& command, std::ostream& out, std::ostream& errors) {
  try {
    const auto history = ReadFile(command.history);
    const forecast::CalibrationReport report = forecast::Calibrate(history, ReadFile(command.score));
    command.json ? PrintJson(report, out) : PrintTable(report, out);
    return 0;
  } catch (const Problem& problem) {
    Report(problem, errors);
    return problem.kind() == ProblemKind::kInvalid ? 1 : 2;
  }
}

}  // namespace tandem::app

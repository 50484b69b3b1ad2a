#include "forecast/calibration.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "base/problem.h"
#include "forecast/reliability.h"

namespace tandem::forecast {
namespace {

// What each project was estimated to take at first, among these rows.
std::map<std::string, const PastForecast*> FirstEstimates(const std::vector<PastForecast>& rows) {
  std::map<std::string, const PastForecast*> first;
  for (const PastForecast& row : rows) {
    const auto [at, fresh] = first.try_emplace(row.project, &row);
    if (!fresh && row.as_of < at->second->as_of) at->second = &row;
  }
  return first;
}

RowForecast Read(const CalibratedEnd& end, Day estimated_end) {
  RowForecast row;
  for (size_t i = 0; i < kScoredLevels.size(); ++i) row.quantiles[i] = end.Quantile(kScoredLevels[i]);
  row.holds = end.Probability(estimated_end);
  return row;
}

double RemainingDays(const PastForecast& row, Day end) { return std::max(1, end.days - row.as_of.days); }

std::vector<double> SortedRatios(const std::vector<PastForecast>& history) {
  std::vector<double> ratios;
  for (const PastForecast& row : history) {
    if (!IsScored(row) || row.estimated_end <= row.as_of) continue;
    ratios.push_back(RemainingDays(row, *row.actual_end) / RemainingDays(row, row.estimated_end));
  }
  std::sort(ratios.begin(), ratios.end());
  return ratios;
}

// Linear between order statistics (Hyndman & Fan 1996, type 7).
double Quantile(const std::vector<double>& sorted, double level) {
  const double at = level * static_cast<double>(sorted.size() - 1);
  const size_t below = static_cast<size_t>(at), above = std::min(below + 1, sorted.size() - 1);
  return sorted[below] + (at - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

double ShareUpTo(const std::vector<double>& sorted, double value) {
  const auto above = std::upper_bound(sorted.begin(), sorted.end(), value);
  return static_cast<double>(above - sorted.begin()) / static_cast<double>(sorted.size());
}

MethodScore ScoreOf(const std::vector<PastForecast>& rows, const std::vector<RowForecast>& forecasts) {
  MethodScore score;
  for (size_t l = 0; l < kScoredLevels.size(); ++l) score.levels[l] = {kScoredLevels[l], 0, 0};
  std::vector<Stated> statements;
  for (size_t i = 0; i < rows.size(); ++i) {
    if (!IsScored(rows[i])) continue;
    const RowForecast& forecast = forecasts[i];
    const double actual = rows[i].actual_end->days;
    for (size_t l = 0; l < kScoredLevels.size(); ++l) {
      score.levels[l].coverage += actual <= forecast.quantiles[l] + 1e-6 ? 1 : 0;
      score.levels[l].pinball += PinballLoss(kScoredLevels[l], forecast.quantiles[l], actual);
    }
    const bool too_early =
        actual<forecast.quantiles.front() - 1e-6, too_late = actual> forecast.quantiles.back() + 1e-6;
    score.inside80 += too_early || too_late ? 0 : 1;
    score.width80 += forecast.quantiles.back() - forecast.quantiles.front();
    statements.push_back({forecast.holds, *rows[i].actual_end <= rows[i].estimated_end});
  }
  const double count = static_cast<double>(statements.size());
  for (LevelScore& level : score.levels) {
    level.coverage /= count;
    level.pinball /= count;
  }
  score.width80 /= count;
  score.inside80 /= count;
  score.brier = Judge(statements).brier;
  return score;
}

int FinishedProjects(const std::vector<PastForecast>& history) {
  std::set<std::string> projects;
  for (const PastForecast& row : history) {
    if (IsScored(row)) projects.insert(row.project);
  }
  return static_cast<int>(projects.size());
}

}  // namespace

bool IsScored(const PastForecast& row) { return row.actual_end && *row.actual_end >= row.as_of; }

std::vector<RowForecast> WalkForward(const std::vector<PastForecast>& history,
                                     const std::vector<PastForecast>& score) {
  const TrackRecord record(history, score);
  const auto first = FirstEstimates(score);
  std::vector<RowForecast> forecasts;
  for (const PastForecast& row : score) {
    const Day first_estimated_end = first.at(row.project)->estimated_end;
    const Question question{row.group, row.as_of, row.estimated_end, row.project_start, first_estimated_end};
    forecasts.push_back(Read(record.Forecast(question), row.estimated_end));
  }
  return forecasts;
}

std::vector<RowForecast> Unadjusted(const std::vector<PastForecast>& score) {
  std::vector<RowForecast> forecasts;
  for (const PastForecast& row : score) {
    RowForecast& forecast = forecasts.emplace_back();
    forecast.quantiles.fill(row.estimated_end.days);
    forecast.holds = 1;
  }
  return forecasts;
}

std::vector<RowForecast> PlainQuantiles(const std::vector<PastForecast>& history,
                                        const std::vector<PastForecast>& score) {
  const std::vector<double> ratios = SortedRatios(history);
  std::vector<RowForecast> forecasts;
  for (const PastForecast& row : score) {
    RowForecast& forecast = forecasts.emplace_back();
    for (size_t l = 0; l < kScoredLevels.size(); ++l) {
      forecast.quantiles[l] =
          row.as_of.days + Quantile(ratios, kScoredLevels[l]) * RemainingDays(row, row.estimated_end);
    }
    forecast.holds = row.estimated_end < row.as_of ? 0 : ShareUpTo(ratios, 1);
  }
  return forecasts;
}

CalibrationReport Calibrate(const std::vector<PastForecast>& history,
                            const std::vector<PastForecast>& score) {
  CalibrationReport report;
  report.history_projects = FinishedProjects(history);
  if (SortedRatios(history).empty()) {
    throw Invalid("calibration.no_history",
                  "The history has no finished project that was estimated before its end. Nothing can be "
                  "learned from it.");
  }
  report.rows = static_cast<int>(std::count_if(score.begin(), score.end(), IsScored));
  report.left_out = static_cast<int>(score.size()) - report.rows;
  if (report.rows == 0) {
    throw Invalid("calibration.nothing_to_score",
                  "No row of the score is of a finished project. Nothing can be scored.");
  }
  report.calibrated = ScoreOf(score, WalkForward(history, score));
  report.unadjusted = ScoreOf(score, Unadjusted(score));
  report.baseline = ScoreOf(score, PlainQuantiles(history, score));
  return report;
}

}  // namespace tandem::forecast

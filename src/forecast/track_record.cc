#include "forecast/track_record.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

#include "forecast/simulation.h"

namespace tandem::forecast {
namespace {

// Added to every remaining time in days, with a twentieth of the project's age, so that a slip of a week
// matters less in the last week, and in a long project, than its ratio says.
constexpr double kFloor = 28, kFloorOfAge = 0.05;
// How far the end has slipped is seen against the age of the project, and that against half a year.
constexpr double kHalfYear = 182.5;
// How alike two estimates must be: in the logarithm of the remaining time, in that of the growth by slips,
// and in the season for which they promise.
constexpr double kRemainingWidth = 1.0, kSlipWidth = 0.3, kSeasonWidth = kHalfYear;
// What nothing counts less than, so that a few near estimates do not outweigh a long record.
constexpr double kLeastLikeness = 0.003;
constexpr size_t kMostEstimates = 20'000;
constexpr Day kAlways{std::numeric_limits<int32_t>::min()};

double DaysBetween(Day from, Day to) { return static_cast<double>(to.days) - from.days; }

double Age(const Question& at) { return std::max(0.0, DaysBetween(at.project_start, at.as_of)); }
double FloorOf(const Question& at) { return kFloor + kFloorOfAge * Age(at); }

// An estimate in the past says "any day now".
double LogRemaining(const Question& at, Day end) {
  return std::log(std::max(0.0, DaysBetween(at.as_of, end)) + FloorOf(at));
}

double LogSlip(const Question& at) {
  const double base = Age(at) + kHalfYear;
  const double slip = DaysBetween(at.first_estimated_end, at.estimated_end);
  return std::log((std::max(slip, -kHalfYear / 2) + base) / base);
}

// Student's kernel: near estimates count most, none counts nothing.
double Likeness(const TrackRecord::Look& a, const TrackRecord::Look& b) {
  const double remaining = (a.remaining - b.remaining) / kRemainingWidth;
  const double slip = (a.slip - b.slip) / kSlipWidth;
  const double season = (a.season - b.season) / kSeasonWidth;
  const double distance = 1 + remaining * remaining + slip * slip + season * season;
  return 1 / (distance * distance * distance) + kLeastLikeness;
}

TrackRecord::Look LookOf(const Question& at) {
  return {LogRemaining(at, at.estimated_end), LogSlip(at), static_cast<double>(at.estimated_end.days)};
}

bool IsUsable(const PastForecast& past) { return past.actual_end && *past.actual_end >= past.as_of; }

using ByProject = std::map<std::string, std::vector<const PastForecast*>>;

ByProject Usable(const std::vector<PastForecast>& forecasts) {
  ByProject projects;
  for (const PastForecast& past : forecasts) {
    if (IsUsable(past)) projects[past.project].push_back(&past);
  }
  for (auto& [name, rows] : projects) {
    std::stable_sort(rows.begin(), rows.end(), [](auto* a, auto* b) { return a->as_of < b->as_of; });
  }
  return projects;
}

// Every how many estimates of a project one is kept. Follows from the number of rows alone, so that nothing
// that happens later changes an earlier forecast.
size_t Thinning(const std::vector<PastForecast>& forecasts) {
  return std::max<size_t>(1, (forecasts.size() + kMostEstimates - 1) / kMostEstimates);
}

Question AsAsked(const PastForecast& past, Day first_estimated_end) {
  return {past.group, past.as_of, past.estimated_end, past.project_start, first_estimated_end};
}

// The remaining days on the logarithmic scale, as if normal there.
struct LogRange {
  double median, spread;
};

LogRange LogRangeOf(const SimulatedEnd& end, Day as_of) {
  constexpr double kWidthOf80 = 2 * 1.2815515655;  // between P10 and P90 of a standard normal
  const auto log_days = [&](double day) { return std::log(std::max(1.0, day - as_of.days)); };
  return {log_days(end.p50), (log_days(end.p90) - log_days(end.p10)) / kWidthOf80};
}

}  // namespace

double CalibratedEnd::Quantile(double level) const {
  const auto step = std::lower_bound(steps_.begin(), steps_.end(), level - 1e-9,
                                     [](const Step& a, double share) { return a.share < share; });
  return step == steps_.end() ? steps_.back().end : step->end;
}

double CalibratedEnd::Probability(Day by) const {
  const auto after = std::upper_bound(steps_.begin(), steps_.end(), by.days + 1e-6,
                                      [](double end, const Step& step) { return end < step.end; });
  return after == steps_.begin() ? 0 : std::prev(after)->share;
}

Stretch StretchOf(const CalibratedEnd& end, Day as_of, const SimulatedEnd& simulated) {
  if (!end.standing().enough()) return {};
  const LogRange wanted = LogRangeOf({end.Quantile(0.1), end.Quantile(0.5), end.Quantile(0.9)}, as_of);
  const LogRange own = LogRangeOf(simulated, as_of);
  const double spread = std::sqrt(std::max(0.0, wanted.spread * wanted.spread - own.spread * own.spread));
  return {std::clamp(wanted.median - own.median, -kMostStretch, kMostStretch), std::min(spread, kMostStretch)};
}

TrackRecord::TrackRecord(const std::vector<PastForecast>& known, const std::vector<PastForecast>& later) {
  Learn(known, true);
  Learn(later, false);
  std::stable_sort(estimates_.begin(), estimates_.end(),
                   [](const Estimate& a, const Estimate& b) { return a.outcome < b.outcome; });
}

void TrackRecord::Learn(const std::vector<PastForecast>& forecasts, bool always) {
  const ByProject projects = Usable(forecasts);
  const size_t thinning = Thinning(forecasts);
  for (const auto& [name, rows] : projects) {
    const int project = static_cast<int>(projects_.size());
    projects_.push_back({rows.front()->group, always ? kAlways : *rows.front()->actual_end});
    for (size_t i = 0; i < rows.size(); i += thinning) {
      const Question asked = AsAsked(*rows[i], rows.front()->estimated_end);
      const Look look = LookOf(asked);
      estimates_.push_back({LogRemaining(asked, *rows[i]->actual_end) - look.remaining, look, project});
    }
  }
}

std::vector<bool> TrackRecord::Known(const Question& question) const {
  std::vector<bool> known;
  for (const Project& project : projects_) known.push_back(project.known_after < question.as_of);
  return known;
}

int TrackRecord::Count(const std::vector<bool>& known, const std::string* group) const {
  int count = 0;
  for (size_t i = 0; i < projects_.size(); ++i) {
    if (known[i] && (!group || projects_[i].group == *group)) ++count;
  }
  return count;
}

// Scaled so that `group_share` of the weight lies on the own group as such and the rest on everybody; adds up
// to 1.
std::vector<double> TrackRecord::Weights(const Question& question, const std::vector<bool>& known,
                                         double group_share) const {
  const Look look = LookOf(question);
  const auto is_own = [&](const Estimate& past) { return projects_[past.project].group == question.group; };
  std::vector<double> weights(estimates_.size());
  double all = 0, own = 0;
  for (size_t i = 0; i < estimates_.size(); ++i) {
    const Estimate& past = estimates_[i];
    if (!known[past.project]) continue;
    weights[i] = Likeness(past.look, look);
    all += weights[i];
    if (is_own(past)) own += weights[i];
  }
  for (size_t i = 0; i < estimates_.size(); ++i) {
    const bool counts_twice = group_share > 0 && is_own(estimates_[i]);
    weights[i] *= (1 - group_share) / all + (counts_twice ? group_share / own : 0);
  }
  return weights;
}

CalibratedEnd TrackRecord::Forecast(const Question& question) const {
  const std::vector<bool> known = Known(question);
  Standing standing;
  standing.projects = Count(known, nullptr);
  if (standing.projects == 0) return {{{static_cast<double>(question.estimated_end.days), 1}}, standing};
  standing.group_projects = question.group.empty() ? 0 : Count(known, &question.group);
  standing.group_share = standing.group_projects / (standing.group_projects + kShrinkage);

  const std::vector<double> weights = Weights(question, known, standing.group_share);
  const double remaining = LogRemaining(question, question.estimated_end), floor = FloorOf(question);
  std::vector<CalibratedEnd::Step> steps;
  double share = 0;
  for (size_t i = 0; i < estimates_.size(); ++i) {
    if (weights[i] == 0) continue;
    const double days = std::exp(estimates_[i].outcome + remaining) - floor;
    steps.push_back({question.as_of.days + std::max(0.0, days), share += weights[i]});
  }
  steps.back().share = 1;
  return {std::move(steps), standing};
}

}  // namespace tandem::forecast

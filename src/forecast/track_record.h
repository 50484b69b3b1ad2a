// What became of earlier forecasts, and what that says about a new one. The estimate of an end is set beside
// the estimates of finished projects that looked alike at the time; how much longer those took is how much
// longer this one may take.
//
// Kernel-weighted reference class: Kahneman & Tversky, "Intuitive prediction" (1979); Flyvbjerg, "From Nobel
// Prize to Project Management" (2006). docs/forecast.md has the formulas and how well it does.
#ifndef TANDEM_FORECAST_TRACK_RECORD_H_
#define TANDEM_FORECAST_TRACK_RECORD_H_

#include <optional>
#include <string>
#include <vector>

#include "base/time.h"

namespace tandem::forecast {

// An estimate that somebody made on `as_of`, and what became of it.
struct PastForecast {
  std::string project;  // whatever ended once: a project, a milestone, a task
  std::string group;    // whose it was (a vendor, a client and vendor together); may be empty
  Day as_of, estimated_end, project_start;
  std::optional<Day> actual_end;  // nothing: still running, nothing is learned from it
};

// An estimate of today that is to be judged.
struct Question {
  std::string group;
  Day as_of, estimated_end, project_start;
  Day first_estimated_end;  // as it was estimated at first: how far the end has slipped since then counts
};

// Under this many finished projects there is "not enough history" to say anything.
inline constexpr int kEnoughProjects = 10;
// A group of this many finished projects counts as much as the general record (empirical Bayes, Efron &
// Morris 1975).
inline constexpr double kShrinkage = 10;

// What a forecast stands on.
struct Standing {
  int projects = 0;        // finished ones
  int group_projects = 0;  // of them in the question's own group
  double group_share = 0;  // the weight of the own group, the rest being everybody: n / (n + kShrinkage)
  bool enough() const { return projects >= kEnoughProjects; }
};

// When it will end: a distribution over days, counted from 1970-01-01 with fractions.
class CalibratedEnd {
 public:
  struct Step {
    double end;
    double share;  // the probability of an end up to and including it
  };
  // At least one step, both fields ascending, the last share 1.
  CalibratedEnd(std::vector<Step> steps, Standing standing) : steps_(std::move(steps)), standing_(standing) {}

  // The day up to which it ends with this probability (0 < level ≤ 1).
  double Quantile(double level) const;
  // The probability of an end on or before the day.
  double Probability(Day by) const;
  const Standing& standing() const { return standing_; }

 private:
  std::vector<Step> steps_;
  Standing standing_;
};

// What brings a simulation in line with the record: its remaining time, multiplied in each trial by
// exp(median + spread * z), z standard normal, gets the record's median and, where the simulation is
// narrower, its spread. {0, 0} changes nothing.
struct Stretch {
  double median = 0;
  double spread = 0;
};
// An end as it was simulated without the record, in days since 1970-01-01.
struct SimulatedEnd {
  double p10, p50, p90;
};
// {0, 0} where the record is not enough. A remaining time under a day counts as one. Never more than the
// simulation takes (kMostStretch).
Stretch StretchOf(const CalibratedEnd& end, Day as_of, const SimulatedEnd& simulated);

class TrackRecord {
 public:
  // `known` counts whatever the date of the question; of `later` only what had ended before it (actual_end <
  // as_of). An estimate made after the end is left out. Records over 20,000 estimates are thinned evenly
  // within each project.
  explicit TrackRecord(const std::vector<PastForecast>& known, const std::vector<PastForecast>& later = {});

  // O(estimates). Without any finished project: the estimate itself, with certainty, on 0 projects.
  CalibratedEnd Forecast(const Question& question) const;

  // What an estimate looked like when it was made: logarithms of the remaining time and of the growth by
  // slips, and the day it promised.
  struct Look {
    double remaining, slip, season;
  };

 private:
  struct Project {
    std::string group;
    Day known_after;  // counts for questions after this day
  };
  // One estimate by what it looked like, and how it turned out. In the order of `outcome`.
  struct Estimate {
    double outcome;
    Look look;
    int project;
  };
  void Learn(const std::vector<PastForecast>& forecasts, bool always);
  std::vector<bool> Known(const Question& question) const;
  std::vector<double> Weights(const Question& question, const std::vector<bool>& known,
                              double group_share) const;
  int Count(const std::vector<bool>& known, const std::string* group) const;

  std::vector<Project> projects_;
  std::vector<Estimate> estimates_;
};

}  // namespace tandem::forecast

#endif  // TANDEM_FORECAST_TRACK_RECORD_H_

#include "forecast/simulation.h"

#include <algorithm>
#include <chrono>
#include <cmath>

#include "forecast/program.h"
#include "forecast/risk_effect.h"
#include "forecast/risk_money.h"
#include "forecast/simulated_plan.h"
#include "forecast/simulation_input.h"
#include "forecast/stamp_clock.h"
#include "forecast/trials.h"

namespace tandem::forecast {
namespace {

// Least significant digits first: dates are many and close together.
void SortDates(std::vector<int32_t>& dates) {
  constexpr unsigned kBits = 11;
  const auto [least, most] = std::minmax_element(dates.begin(), dates.end());
  const int32_t lowest = *least;
  const uint32_t span = static_cast<uint32_t>(*most) - static_cast<uint32_t>(lowest);
  std::vector<int32_t> other(dates.size());
  for (unsigned shift = 0; shift < 32 && (span >> shift) != 0; shift += kBits) {
    const auto digit = [&](int32_t date) {
      return ((static_cast<uint32_t>(date) - static_cast<uint32_t>(lowest)) >> shift) & ((1U << kBits) - 1);
    };
    std::array<uint32_t, (1U << kBits) + 1> from{};
    for (const int32_t date : dates) ++from[digit(date) + 1];
    for (size_t i = 1; i < from.size(); ++i) from[i] += from[i - 1];
    for (const int32_t date : dates) other[from[digit(date)]++] = date;
    dates.swap(other);
  }
}

// What is later counts as this.
Stamp LatestStamp(const WorkClock* clock, Moment origin) {
  return StampOf(std::min(origin + kDaysAfter * kTenthsPerDay, kEndDay * kTenthsPerDay) - 1, clock, origin);
}

// Minutes after the origin, rounded down.
std::vector<int32_t> MinutesOf(const std::vector<Stamp>& stamps, const WorkClock* clock, Moment origin) {
  const auto [least, most] = std::minmax_element(stamps.begin(), stamps.end());
  const Stamp latest = LatestStamp(clock, origin);
  if (*least >= latest) throw OutOfTime();
  const Moment first = MomentOf(*least, clock, origin);
  const Moment last = MomentOf(std::min(*most, latest), clock, origin);
  if (!IsInTime(first) || !IsInTime(last)) throw OutOfTime();
  const StampClock flat(clock, origin, DayOf(ToLocalMinute(first)), DayOf(ToLocalMinute(last)));
  const int64_t start = ToLocalMinute(origin).minutes;
  std::vector<int32_t> minutes;
  minutes.reserve(stamps.size());
  for (const Stamp stamp : stamps) {
    const Moment moment = flat.MomentOf(std::min(stamp, latest));
    minutes.push_back(static_cast<int32_t>(ToLocalMinute(moment).minutes - start));
  }
  return minutes;
}

Outlook MakeOutlook(int task, LocalMinute origin, std::vector<int32_t> dates) {
  Outlook outlook;
  outlook.task = task;
  outlook.origin = origin;
  outlook.sorted = std::move(dates);
  SortDates(outlook.sorted);
  for (int percent = 0; percent <= 100; ++percent)
    outlook.quantiles.push_back(outlook.Quantile(percent / 100.0));
  outlook.p10 = outlook.quantiles[10];
  outlook.p50 = outlook.quantiles[50];
  outlook.p80 = outlook.quantiles[80];
  outlook.p95 = outlook.quantiles[95];
  return outlook;
}

void ReadDates(const SimulationInput& input, const Program& program, Drivers drivers, Trials& trials,
               Forecast& forecast) {
  std::vector<HappenedIn> happened;
  if (drivers == Drivers::kFind)
    happened = ReadHappenings(program.uncertainty, static_cast<uint32_t>(forecast.trials));
  const auto read_effects = [&](const std::vector<int32_t>& dates) {
    if (drivers == Drivers::kFind) forecast.risk_effects.push_back(EffectsOn(dates, happened));
  };
  for (size_t i = 0; i < input.watched.size(); ++i) {
    forecast.dates.push_back(MinutesOf(trials.stamps[i], program.watched[i].clock, program.origin));
    trials.stamps[i] = {};
    read_effects(forecast.dates[i]);
    forecast.watched.push_back(MakeOutlook(input.watched[i], forecast.origin, forecast.dates[i]));
  }
  std::vector<int32_t> end = MinutesOf(trials.stamps.back(), program.end.clock, program.origin);
  read_effects(end);
  forecast.end = MakeOutlook(-1, forecast.origin, std::move(end));
}

void ReadDrivers(Trials& trials, Forecast& forecast) {
  forecast.driver_trials = trials.driver_trials;
  for (const int count : trials.critical)
    forecast.criticality.push_back(static_cast<double>(count) / trials.driver_trials);
  forecast.cruciality = std::move(trials.cruciality);
}

}  // namespace

Forecast Simulate(const SimulationInput& input, const SimulationOptions& options) {
  const auto began = std::chrono::steady_clock::now();
  CheckInput(input);
  CheckOptions(input, options);
  const Plan plan = Forwards(*input.plan);
  const TaskClocks clocks(plan);
  const Program program = Compile(input, plan, clocks, options.seed);
  Trials trials = RunTrials(program, ReadOutline(plan.tasks), options);
  Forecast forecast;
  forecast.origin = plan.start;
  forecast.trials = options.trials;
  forecast.seed = options.seed;
  ReadDates(input, program, options.drivers, trials, forecast);
  ReadDrivers(trials, forecast);
  forecast.money = MoneyOf(program.uncertainty, options.trials);
  forecast.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
  return forecast;
}

}  // namespace tandem::forecast

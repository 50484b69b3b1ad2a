#include "rooms/outlook/forecast_view.h"

#include <algorithm>
#include <cmath>

namespace tandem::outlook {
namespace {

constexpr size_t kMostDrivers = 20;
// A correlation this small says nothing over 10,000 trials.
constexpr double kLeastCruciality = 0.05;
// Every so many percent a point.
constexpr int kCurveStep = 2;

std::vector<CurvePoint> CurveOf(const forecast::Outlook& outlook) {
  std::vector<CurvePoint> curve;
  for (int percent = 0; percent <= 100; percent += kCurveStep) {
    curve.push_back({outlook.quantiles[static_cast<size_t>(percent)], percent / 100.0});
  }
  return curve;
}

// `row` is that of the date in the table of cruciality.
std::vector<Driver> DriversOf(const plan::StoredPlan& plan, const forecast::Forecast& simulated, size_t row) {
  std::vector<Driver> drivers;
  if (row >= simulated.cruciality.size()) return drivers;
  for (size_t i = 0; i < plan.tasks.size(); ++i) {
    const plan::StoredTask& task = plan.tasks[i];
    const double cruciality = simulated.cruciality[row][i];
    if (task.summary || cruciality < kLeastCruciality) continue;
    drivers.push_back({task.id, task.name, simulated.criticality[i], cruciality});
  }
  std::stable_sort(drivers.begin(), drivers.end(),
                   [](const Driver& one, const Driver& other) { return one.cruciality > other.cruciality; });
  if (drivers.size() > kMostDrivers) drivers.resize(kMostDrivers);
  return drivers;
}

// `row` as above. The simulation's risks are one for one with `risks`.
std::vector<RiskDriver> RiskDriversOf(const std::vector<Risk>& risks, const forecast::Forecast& simulated,
                                      size_t row) {
  std::vector<RiskDriver> drivers;
  if (row >= simulated.risk_effects.size()) return drivers;
  for (size_t i = 0; i < risks.size(); ++i) {
    const forecast::RiskEffect& effect = simulated.risk_effects[row][i];
    if (effect.pull < kLeastCruciality) continue;
    drivers.push_back({risks[i].id, risks[i].title, effect.happened, effect.minutes_later / kMinutesPerDay,
                       effect.pull});
  }
  std::stable_sort(drivers.begin(), drivers.end(),
                   [](const RiskDriver& one, const RiskDriver& other) { return one.pull > other.pull; });
  if (drivers.size() > kMostDrivers) drivers.resize(kMostDrivers);
  return drivers;
}

Outlook ShowDates(const forecast::Outlook& simulated, const std::optional<LocalMinute>& promised) {
  Outlook outlook;
  outlook.p10 = simulated.p10;
  outlook.p50 = simulated.p50;
  outlook.p80 = simulated.p80;
  outlook.p95 = simulated.p95;
  outlook.curve = CurveOf(simulated);
  outlook.promised = promised;
  if (promised) outlook.probability = simulated.Probability(*promised);
  return outlook;
}

Outlook ShowMilestone(const plan::StoredPlan& plan, const std::vector<Risk>& risks,
                      const PlanForecast& forecast, size_t row) {
  const Watched& watched = forecast.watched[row];
  const plan::StoredTask& task = plan.tasks[watched.index];
  Outlook outlook = ShowDates(forecast.simulated.watched[row], watched.promised);
  outlook.task_id = watched.task;
  outlook.title = watched.title;
  outlook.planned = task.finish;
  outlook.source = watched.source;
  outlook.finished = watched.reached.has_value();
  outlook.reached = watched.reached;
  if (watched.reached) outlook.probability.reset();
  outlook.drivers = DriversOf(plan, forecast.simulated, row);
  outlook.risk_drivers = RiskDriversOf(risks, forecast.simulated, row);
  return outlook;
}

Outlook ShowEnd(const plan::StoredPlan& plan, const std::vector<Risk>& risks, const PlanForecast& forecast) {
  Outlook outlook = ShowDates(forecast.simulated.end, std::nullopt);
  outlook.title = plan.settings.title;
  outlook.planned = plan.settings.finish.value_or(plan.settings.start);
  outlook.drivers = DriversOf(plan, forecast.simulated, forecast.watched.size());
  outlook.risk_drivers = RiskDriversOf(risks, forecast.simulated, forecast.watched.size());
  outlook.finished = std::all_of(plan.tasks.begin(), plan.tasks.end(), [](const plan::StoredTask& task) {
    return task.summary || !task.active || task.actual_finish;
  });
  return outlook;
}

bool IsOpen(const plan::StoredTask& task) {
  return !task.summary && task.active && task.duration.tenths > 0 && !task.actual_finish;
}

void CountTasks(const plan::StoredPlan& plan, Forecast& forecast) {
  for (const plan::StoredTask& task : plan.tasks) {
    if (!IsOpen(task)) continue;
    ++forecast.open_tasks;
    forecast.estimated_tasks += task.optimistic || task.most_likely || task.pessimistic;
  }
}

std::vector<Note> NotesOf(const Forecast& forecast, bool left_out) {
  std::vector<Note> notes;
  if (!forecast.end) return {Note::kNoTasks};
  if (forecast.milestones.empty()) notes.push_back(Note::kNoMilestones);
  if (!forecast.together) notes.push_back(Note::kNoPromises);
  if (forecast.open_tasks > 0 && forecast.estimated_tasks == 0) notes.push_back(Note::kNoEstimates);
  if (!forecast.record.enough) notes.push_back(Note::kNotEnoughHistory);
  if (left_out) notes.push_back(Note::kLeftOut);
  return notes;
}

}  // namespace

Forecast ShowForecast(const plan::StoredPlan& plan, const Circumstances& circumstances,
                      const std::optional<PlanForecast>& simulated, Instant made_at) {
  Forecast forecast;
  forecast.made_at = made_at;
  forecast.as_of = circumstances.as_of;
  forecast.seed = static_cast<int64_t>(kSeed);
  forecast.plan_version = plan.settings.version;
  forecast.risks = static_cast<int64_t>(circumstances.risks.size());
  forecast.record = circumstances.experience;
  CountTasks(plan, forecast);
  if (simulated) {
    forecast.trials = simulated->simulated.trials;
    forecast.end = ShowEnd(plan, circumstances.risks, *simulated);
    for (size_t row = 0; row < simulated->watched.size(); ++row) {
      forecast.milestones.push_back(ShowMilestone(plan, circumstances.risks, *simulated, row));
    }
    forecast.together = simulated->Together();
    forecast.lost_promises = simulated->lost;
    const forecast::RiskMoney& money = simulated->simulated.money;
    forecast.risk_cost = {std::llround(money.expected), money.p50, money.p80, money.p95};
  }
  forecast.notes = NotesOf(forecast, simulated && simulated->left_out);
  return forecast;
}

}  // namespace tandem::outlook

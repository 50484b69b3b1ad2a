#include "rooms/outlook/simulate.h"

#include <algorithm>
#include <unordered_set>

#include "rooms/plan/computed.h"
#include "rooms/plan/estimates.h"

namespace tandem::outlook {
namespace {

// Gathers what is to be watched, each task once, the strictest promise first.
class Watching {
 public:
  Watching(const plan::StoredPlan& plan, PlanForecast& forecast)
      : plan_(plan), places_(plan::IndexOf(plan.tasks)), forecast_(forecast) {}

  void AddPromises(const std::vector<scope::Promise>& promises) {
    for (const scope::Promise& promise : promises) {
      const auto place = places_.find(promise.task);
      if (place == places_.end()) {
        forecast_.lost.push_back(promise.title);
        continue;
      }
      const auto source = promise.baseline > 0 ? PromiseSource::kBaseline : PromiseSource::kDraft;
      Add({promise.task, place->second, promise.title, EndOf(promise.due), source});
    }
  }

  void AddDeadlines() {
    for (size_t i = 0; i < plan_.tasks.size(); ++i) {
      const plan::StoredTask& task = plan_.tasks[i];
      if (task.deadline) Add({task.id, i, task.name, task.deadline, PromiseSource::kDeadline});
    }
  }

  void AddMilestones() {
    for (size_t i = 0; i < plan_.tasks.size(); ++i) {
      if (plan_.tasks[i].milestone) AddTask(i);
    }
  }

  void AddTasks(const std::vector<plan::TaskId>& ids) {
    for (const plan::TaskId& id : ids) {
      const auto place = places_.find(id);
      if (place != places_.end()) AddTask(place->second);
    }
  }

  // Where there are too many, what was asked for stays; of the others those that were added first.
  void LeaveOut(const std::vector<plan::TaskId>& asked) {
    std::vector<Watched>& all = forecast_.watched;
    if (all.size() <= kMostWatched) return;
    const std::unordered_set<plan::TaskId> kept(asked.begin(), asked.end());
    std::stable_partition(all.begin(), all.end(),
                          [&](const Watched& one) { return kept.contains(one.task); });
    all.resize(kMostWatched);
    forecast_.left_out = true;
  }

 private:
  void AddTask(size_t index) {
    const plan::StoredTask& task = plan_.tasks[index];
    Add({task.id, index, task.name, std::nullopt, std::nullopt});
  }

  void Add(Watched watched) {
    if (!seen_.insert(watched.task).second) return;
    watched.reached = plan_.tasks[watched.index].actual_finish;
    forecast_.watched.push_back(std::move(watched));
  }

  const plan::StoredPlan& plan_;
  plan::TaskIndex places_;
  PlanForecast& forecast_;
  std::unordered_set<plan::TaskId> seen_;
};

std::vector<forecast::Risk> RisksOf(const plan::StoredPlan& plan, const std::vector<Risk>& risks,
                                    const std::vector<RiskId>& off) {
  const plan::TaskIndex places = plan::IndexOf(plan.tasks);
  std::vector<forecast::Risk> result;
  for (const Risk& risk : risks) {
    if (std::find(off.begin(), off.end(), risk.id) != off.end()) continue;
    forecast::Risk& one = result.emplace_back();
    one.id = ToText(risk.id);
    one.probability = risk.probability;
    one.low = risk.delay_low;
    one.likely = risk.delay_likely;
    one.high = risk.delay_high;
    one.money_low = risk.cost_low;
    one.money_likely = risk.cost_likely;
    one.money_high = risk.cost_high;
    for (const plan::TaskId& task : risk.task_ids) {
      const auto place = places.find(task);
      if (place != places.end()) one.tasks.push_back(static_cast<int>(place->second));
    }
  }
  return result;
}

PlanForecast WhatToWatch(const plan::StoredPlan& plan, const Circumstances& circumstances,
                         const SimulateOptions& options) {
  PlanForecast forecast;
  Watching watching(plan, forecast);
  watching.AddPromises(circumstances.promises);
  watching.AddDeadlines();
  watching.AddTasks(options.also);
  if (options.watch == Watch::kMilestones) watching.AddMilestones();
  watching.LeaveOut(options.also);
  return forecast;
}

// Whether it is a promise that may still be kept or missed.
bool IsOpen(const Watched& watched, bool deadlines) {
  return !watched.reached && watched.source && (*watched.source == PromiseSource::kDeadline) == deadlines;
}

}  // namespace

LocalMinute PlannedEnd(const plan::StoredPlan& plan, LocalMinute as_of) {
  const forecast::Plan network = plan::ToForecast(plan);
  forecast::SimulationInput input;
  input.plan = &network;
  for (const forecast::Task& task : network.tasks)
    input.estimates.push_back(forecast::Estimate{forecast::Shape::kTriangular, task.duration, task.duration, task.duration});
  input.as_of = std::max(as_of, plan.settings.start);
  // Only what has outlasted its plan is uncertain.
  constexpr int kTrials = 101;
  return forecast::Simulate(input, {kTrials, kSeed, 1, forecast::Drivers::kSkip}).end.p50;
}

bool HasWork(const plan::StoredPlan& plan) {
  return std::any_of(plan.tasks.begin(), plan.tasks.end(),
                     [](const plan::StoredTask& task) { return !task.summary && task.active; });
}

LocalMinute EndOf(Day day) { return {StartOf(day).minutes + kMinutesPerDay - 1}; }

const forecast::Outlook* PlanForecast::Find(const plan::TaskId& task) const {
  for (size_t i = 0; i < watched.size(); ++i) {
    if (watched[i].task == task) return &simulated.watched[i];
  }
  return nullptr;
}

std::optional<double> PlanForecast::Together() const {
  for (const bool deadlines : {false, true}) {
    std::vector<std::optional<LocalMinute>> dates;
    bool any = false;
    for (const Watched& one : watched) {
      any |= IsOpen(one, deadlines);
      dates.push_back(IsOpen(one, deadlines) ? one.promised : std::nullopt);
    }
    if (any) return simulated.Together(dates);
  }
  return std::nullopt;
}

PlanForecast SimulatePlan(const plan::StoredPlan& plan, const Circumstances& circumstances,
                          const SimulateOptions& options) {
  PlanForecast forecast = WhatToWatch(plan, circumstances, options);
  const forecast::Plan network = plan::ToForecast(plan);
  forecast::SimulationInput input;
  input.plan = &network;
  input.estimates = plan::Estimates(plan);
  input.team = plan::Teams(plan);
  input.risks = RisksOf(plan, circumstances.risks, options.risks_off);
  for (const Watched& watched : forecast.watched) input.watched.push_back(static_cast<int>(watched.index));
  input.stretch_median = circumstances.experience.simulated.median;
  input.stretch_spread = circumstances.experience.simulated.spread;
  // What is planned for later does not begin now.
  input.as_of = std::max(circumstances.as_of, plan.settings.start);
  forecast.simulated = forecast::Simulate(input, {options.trials, kSeed, 1, options.drivers});
  return forecast;
}

}  // namespace tandem::outlook

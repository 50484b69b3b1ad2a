#include "rooms/outlook/lever_candidates.h"

#include <algorithm>
#include <cmath>

#include "rooms/plan/outline.h"

namespace tandem::outlook {
namespace {

constexpr size_t kOfEachKind = 6;
constexpr double kUsualShortening = 0.8;
constexpr double kTwoPersons = 1.8;
constexpr WorkTime kWorthDividing = WorkTime::Minutes(2 * 480);
constexpr int64_t kOverlapTenths = -250;  // a quarter of the predecessor, in tenths of a percent

using plan::StoredPlan;
using plan::StoredTask;

bool IsToDo(const StoredTask& task) {
  return !task.summary && task.active && !task.actual_finish && task.duration.tenths > 0;
}

WorkTime Times(WorkTime time, double factor) {
  return {std::llround(static_cast<double>(time.tenths) * factor)};
}

void Shorten(StoredTask& task, double factor) {
  task.duration = Times(task.duration, factor);
  for (auto* estimate : {&task.optimistic, &task.most_likely, &task.pessimistic}) {
    if (*estimate) *estimate = Times(**estimate, factor);
  }
}

double OptimisticShare(const StoredTask& task) {
  if (!task.optimistic) return kUsualShortening;
  const double share =
      static_cast<double>(task.optimistic->tenths) / static_cast<double>(task.duration.tenths);
  return share > 0 && share < 1 ? share : kUsualShortening;
}

class Candidates {
 public:
  Candidates(const Basis& basis, size_t row) : plan_(basis.plan), risks_(basis.circumstances.risks) {
    const auto& cruciality = basis.forecast->simulated.cruciality[row];
    for (size_t i = 0; i < plan_.tasks.size(); ++i) {
      if (IsToDo(plan_.tasks[i])) drivers_.push_back(i);
    }
    std::stable_sort(drivers_.begin(), drivers_.end(),
                     [&](size_t one, size_t other) { return cruciality[one] > cruciality[other]; });
    row_ = cruciality;
  }

  void AddShorter() {
    for (const size_t at : Driving()) {
      AddFaster(LeverKind::kShorten, at, OptimisticShare(plan_.tasks[at]));
      const StoredTask& task = plan_.tasks[at];
      if (!task.elapsed && task.duration >= kWorthDividing)
        AddFaster(LeverKind::kAddPerson, at, 1 / kTwoPersons);
    }
  }

  void AddUnbound() {
    size_t added = 0;
    for (size_t i = 0; i < plan_.tasks.size() && added < kOfEachKind; ++i) {
      const StoredTask& task = plan_.tasks[i];
      const bool waits = task.constraint_date && task.constraint_type != forecast::Constraint::kSnlt &&
                         task.constraint_type != forecast::Constraint::kFnlt;
      if (!task.active || task.actual_start || !waits) continue;
      Add(LeverKind::kResolveConstraint, task, [i](StoredPlan& plan) {
        plan.tasks[i].constraint_type = forecast::Constraint::kAsap;
        plan.tasks[i].constraint_date.reset();
      });
      ++added;
    }
  }

  void AddEarlier() {
    const plan::TaskIndex places = plan::IndexOf(plan_.tasks);
    size_t added = 0;
    for (const size_t at : Driving()) {
      for (size_t i = 0; i < plan_.links.size() && added < kOfEachKind; ++i) {
        const plan::StoredLink& link = plan_.links[i];
        const StoredTask& task = plan_.tasks[at];
        const StoredTask& before = plan_.tasks[places.at(link.predecessor_id)];
        const bool follows = link.successor_id == task.id && link.type == forecast::LinkType::kFinishStart;
        if (!follows || !link.lag.empty() || task.actual_start || !IsToDo(before) || before.elapsed) continue;
        Add(LeverKind::kStartEarlier, task, [i](StoredPlan& plan) {
          plan.links[i].lag = forecast::ToText(forecast::Lag{kOverlapTenths, forecast::LagUnit::kPercent});
        });
        all_.back().lever.predecessor_id = before.id;
        ++added;
      }
    }
  }

  void AddCuts(const std::vector<scope::Clause>& deliverables, const std::optional<plan::TaskId>& date) {
    const plan::TaskIndex places = plan::IndexOf(plan_.tasks);
    for (const scope::Clause& clause : deliverables) {
      const auto place = clause.task_id ? places.find(*clause.task_id) : places.end();
      if (place == places.end() || all_.size() >= 5 * kOfEachKind) continue;
      const size_t from = place->second, end = plan::SubtreeEnd(plan_.tasks, from);
      const auto goal = date ? places.find(*date) : places.end();
      const bool holds_goal = goal != places.end() && goal->second >= from && goal->second < end;
      if (holds_goal) continue;
      Add(LeverKind::kCutDeliverable, plan_.tasks[from], [from, end](StoredPlan& plan) {
        for (size_t i = from; i < end; ++i) plan.tasks[i].active = false;
      });
      all_.back().lever.title = clause.title;
      all_.back().lever.clause_id = clause.id;
    }
  }

  void AddRisks() {
    std::vector<const Risk*> risks;
    for (const Risk& risk : risks_) risks.push_back(&risk);
    const auto weight = [](const Risk* risk) {
      return risk->probability * static_cast<double>(risk->delay_likely.tenths);
    };
    std::stable_sort(risks.begin(), risks.end(),
                     [&](const Risk* one, const Risk* other) { return weight(one) > weight(other); });
    if (risks.size() > kOfEachKind) risks.resize(kOfEachKind);
    for (const Risk* risk : risks) {
      Candidate& candidate = all_.emplace_back();
      candidate.lever.kind = LeverKind::kResolveRisk;
      candidate.lever.title = risk->title;
      candidate.lever.risk_id = risk->id;
    }
  }

  std::vector<Candidate> Take() { return std::move(all_); }

 private:
  // The tasks that drive the date most, those only that do.
  std::vector<size_t> Driving() const {
    std::vector<size_t> driving;
    for (const size_t at : drivers_) {
      if (driving.size() < kOfEachKind && row_[at] > 0) driving.push_back(at);
    }
    return driving;
  }

  void Add(LeverKind kind, const StoredTask& task, std::function<void(StoredPlan&)> apply) {
    Candidate& candidate = all_.emplace_back();
    candidate.lever.kind = kind;
    candidate.lever.title = task.name;
    candidate.lever.task_id = task.id;
    candidate.apply = std::move(apply);
  }

  void AddFaster(LeverKind kind, size_t at, double factor) {
    const StoredTask& task = plan_.tasks[at];
    Add(kind, task, [at, factor](StoredPlan& plan) { Shorten(plan.tasks[at], factor); });
    all_.back().lever.duration = task.duration;
    all_.back().lever.shortened = Times(task.duration, factor);
  }

  const StoredPlan& plan_;
  const std::vector<Risk>& risks_;
  std::vector<size_t> drivers_;  // tasks to do, the most crucial first
  std::vector<float> row_;
  std::vector<Candidate> all_;
};

}  // namespace

std::vector<Candidate> LeverCandidates(const Basis& basis, size_t row,
                                       const std::vector<scope::Clause>& deliverables) {
  Candidates candidates(basis, row);
  candidates.AddShorter();
  candidates.AddUnbound();
  candidates.AddEarlier();
  const auto& watched = basis.forecast->watched;
  candidates.AddCuts(deliverables, row < watched.size() ? std::optional(watched[row].task) : std::nullopt);
  candidates.AddRisks();
  return candidates.Take();
}

}  // namespace tandem::outlook

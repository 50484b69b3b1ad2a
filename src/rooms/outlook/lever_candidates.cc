#include "rooms/outlook/lever_candidates.h"

#include <algorithm>
#include <cmath>

#include "rooms/plan/computed.h"
#include "rooms/plan/outline.h"
#include "rooms/plan/task_put.h"

namespace tandem::outlook {
namespace {

constexpr size_t kOfEachKind = 6;
constexpr double kUsualShortening = 0.8;
constexpr double kTwoPersons = 1.8;
constexpr WorkTime kWorthDividing = WorkTime::Minutes(2 * 480);
constexpr int64_t kOverlapTenths = -250;  // a quarter of the predecessor, in tenths of a percent
constexpr int64_t kDayTenths = 4'800, kHourTenths = 600;

using plan::StoredPlan;
using plan::StoredTask;

bool IsToDo(const StoredTask& task) {
  return !task.summary && task.active && !task.actual_finish && task.duration.tenths > 0;
}

WorkTime Times(WorkTime time, double factor) {
  return {std::llround(static_cast<double>(time.tenths) * factor)};
}

// As people say it: in quarters of a day, or of an hour where it is less than a day.
WorkTime Said(WorkTime time) {
  const int64_t step = (time.tenths >= kDayTenths ? kDayTenths : kHourTenths) / 4;
  return {(time.tenths + step / 2) / step * step};
}

StoredTask Shorter(StoredTask task, double factor) {
  for (auto* estimate : {&task.optimistic, &task.most_likely, &task.pessimistic}) {
    if (*estimate) *estimate = Said(Times(**estimate, factor));
  }
  task.duration = Said(Times(task.duration, factor));
  return task;
}

// What says the same as an edit of the plan.
plan::PlanEdit PutOf(const plan::TaskPut& put) { return {.put_tasks = {true, {put}}}; }

plan::TaskPut PutOf(const StoredTask& task) {
  plan::TaskPut put;
  put.id = {true, task.id};
  put.version = {true, task.version};
  return put;
}

plan::PlanEdit TimesOf(const StoredTask& task, const forecast::DurationUnits& units) {
  const auto text = [&](WorkTime time) { return forecast::ToText({time, task.elapsed}, units); };
  plan::TaskPut put = PutOf(task);
  put.duration = {true, text(task.duration)};
  if (task.optimistic) put.optimistic = {true, text(*task.optimistic)};
  if (task.most_likely) put.most_likely = {true, text(*task.most_likely)};
  if (task.pessimistic) put.pessimistic = {true, text(*task.pessimistic)};
  return PutOf(put);
}

plan::PlanEdit UnboundOf(const StoredTask& task) {
  plan::TaskPut put = PutOf(task);
  put.constraint = {true, forecast::Constraint::kAsap};
  put.constraint_date = {true, std::nullopt};
  return PutOf(put);
}

plan::PlanEdit OverlapOf(const plan::StoredLink& link, const std::string& lag) {
  return {.put_links = {true, {{{true, link.id}, link.predecessor_id, link.successor_id, link.type, lag}}}};
}

// No earlier than that day.
plan::TaskPut BoundTo(plan::TaskPut put, Day day) {
  put.constraint = {true, forecast::Constraint::kSnet};
  put.constraint_date = {true, ToText(day)};
  return put;
}

void Bind(StoredTask& task, Day day) {
  task.constraint_type = forecast::Constraint::kSnet;
  task.constraint_date = LocalMinute{StartOf(day).minutes + plan::kStartOfWork};
}

double OptimisticShare(const StoredTask& task) {
  if (!task.optimistic) return kUsualShortening;
  const double share =
      static_cast<double>(task.optimistic->tenths) / static_cast<double>(task.duration.tenths);
  return share > 0 && share < 1 ? share : kUsualShortening;
}

class Candidates {
 public:
  Candidates(const Basis& basis, size_t row)
      : plan_(basis.plan), risks_(basis.circumstances.risks), today_(DayOf(basis.circumstances.as_of)) {
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
      all_.back().lever.edit = UnboundOf(task);
      LeaveThePastAlone(i);
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
        const bool free = !task.actual_start && task.constraint_type == forecast::Constraint::kAsap;
        // What is shorter than the overlap would be done before what it needs.
        const bool outlasts = 4 * task.duration.tenths >= before.duration.tenths;
        if (!follows || !free || !outlasts || !link.lag.empty() || !IsToDo(before) || before.elapsed) continue;
        const std::string lag = forecast::ToText(forecast::Lag{kOverlapTenths, forecast::LagUnit::kPercent});
        Add(LeverKind::kStartEarlier, task, [i, lag](StoredPlan& plan) { plan.links[i].lag = lag; });
        all_.back().lever.predecessor_id = before.id;
        all_.back().lever.edit = OverlapOf(link, lag);
        LeaveThePastAlone(at);
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
    const StoredTask shorter = Shorter(task, factor);
    Add(kind, task, [at, shorter](StoredPlan& plan) { plan.tasks[at] = shorter; });
    all_.back().lever.duration = task.duration;
    all_.back().lever.shortened = shorter.duration;
    all_.back().lever.edit = TimesOf(shorter, plan_.units());
  }

  // A plan does not know the present: what the latest lever would have begin before today begins today.
  void LeaveThePastAlone(size_t at) {
    Candidate& candidate = all_.back();
    StoredPlan then = plan_;
    candidate.apply(then);
    plan::Compute(then);
    if (then.tasks[at].start >= StartOf(today_)) return;
    candidate.apply = [apply = std::move(candidate.apply), at, today = today_](StoredPlan& plan) {
      apply(plan);
      Bind(plan.tasks[at], today);
    };
    candidate.lever.edit->put_tasks = PutOf(BoundTo(PutOf(plan_.tasks[at]), today_)).put_tasks;
  }

  const StoredPlan& plan_;
  const std::vector<Risk>& risks_;
  Day today_;
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

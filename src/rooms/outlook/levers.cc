#include "rooms/outlook/levers.h"

#include <algorithm>

#include "base/text.h"
#include "rooms/outlook/lever_candidates.h"

namespace tandem::outlook {
namespace {

// A lever helps when it gains so much of either.
constexpr double kLeastProbability = 0.01;
constexpr double kLeastDays = 0.5;
constexpr size_t kMostLevers = 15;
constexpr int kTrials = 4'000;

std::optional<plan::TaskId> AskedTask(const api::Call& call) {
  const auto text = call.Query("task");
  if (!text || *text == "end") return std::nullopt;
  const auto task = ParseId<plan::TaskTag>(*text);
  if (!task) throw NotFound("task");
  return task;
}

// The row of the date in the forecast: that of a watched task, else the last one, the plan's end.
size_t RowOf(const PlanForecast& forecast, const std::optional<plan::TaskId>& task) {
  if (!task) return forecast.watched.size();
  for (size_t i = 0; i < forecast.watched.size(); ++i) {
    if (forecast.watched[i].task == *task) return i;
  }
  throw NotFound("task");
}

const forecast::Outlook& DateOf(const PlanForecast& forecast, const std::optional<plan::TaskId>& task) {
  return task ? *forecast.Find(*task) : forecast.simulated.end;
}

LocalMinute AskedDate(const api::Call& call, const Basis& basis, size_t row) {
  const auto& watched = basis.forecast->watched;
  if (const auto text = call.Query("by")) {
    if (const auto day = ParseDay(*text)) return EndOf(*day);
    if (const auto minute = ParseLocalMinute(*text)) return *minute;
    throw InvalidField("by", "format",
                       "Write this as a day, 2026-03-14, or with its time, 2026-03-14T17:00.");
  }
  if (row == watched.size()) return basis.plan.settings.finish.value_or(basis.plan.settings.start);
  return watched[row].promised.value_or(basis.plan.tasks[watched[row].index].finish);
}

std::vector<scope::Clause> DeliverablesOf(scope::Draft draft) {
  std::erase_if(draft.clauses,
                [](const scope::Clause& clause) { return clause.kind != scope::ClauseKind::kDeliverable; });
  return std::move(draft.clauses);
}

class Trying {
 public:
  Trying(const Basis& basis, const Levers& levers)
      : basis_(basis),
        options_{Watch::kPromised, {}, {}, forecast::Drivers::kSkip, kTrials},
        task_(levers.task_id),
        by_(levers.by) {
    if (task_) options_.also = {*task_};
    now_ = Simulate(basis.plan, options_);
  }

  double Probability() const { return DateOf(now_, task_).Probability(by_); }
  LocalMinute P80() const { return DateOf(now_, task_).p80; }

  Lever With(const Candidate& candidate) const {
    plan::StoredPlan plan = basis_.plan;
    SimulateOptions options = options_;
    if (candidate.apply) candidate.apply(plan);
    if (candidate.lever.risk_id) options.risks_off = {*candidate.lever.risk_id};
    const PlanForecast then = Simulate(plan, options);
    Lever lever = candidate.lever;
    lever.probability_before = Probability();
    lever.probability_after = DateOf(then, task_).Probability(by_);
    lever.p80 = DateOf(then, task_).p80;
    lever.days_gained = static_cast<double>(P80().minutes - lever.p80.minutes) / kMinutesPerDay;
    return lever;
  }

 private:
  PlanForecast Simulate(const plan::StoredPlan& plan, const SimulateOptions& options) const {
    return SimulatePlan(plan, basis_.circumstances, options);
  }

  const Basis& basis_;
  SimulateOptions options_;
  std::optional<plan::TaskId> task_;
  LocalMinute by_;
  PlanForecast now_;
};

void KeepTheBest(Levers& levers) {
  std::erase_if(levers.levers, [](const Lever& lever) {
    return lever.probability_after - lever.probability_before < kLeastProbability &&
           lever.days_gained < kLeastDays;
  });
  std::stable_sort(levers.levers.begin(), levers.levers.end(), [](const Lever& one, const Lever& other) {
    return std::pair(one.probability_after, one.days_gained) >
           std::pair(other.probability_after, other.days_gained);
  });
  if (levers.levers.size() > kMostLevers) levers.levers.resize(kMostLevers);
}

}  // namespace

const RecordType& DescribeRecord(const Lever*) {
  static const RecordType type =
      RecordOf<Lever>("Lever", "Something that would help a date.")
          .Add("kind", &Lever::kind,
               "shorten: to about its optimistic time, or a fifth less; add_person: two do the work of 1.8; "
               "start_earlier: "
               "when its predecessor has a quarter to go; cut_deliverable: without that work; "
               "resolve_constraint: without "
               "the date set for it; resolve_risk: it cannot happen.")
          .Add("title", &Lever::title, "Of the task, deliverable or risk.")
          .Add("task_id", &Lever::task_id, "The task; null for a risk.")
          .Add("predecessor_id", &Lever::predecessor_id, "With start_earlier.")
          .Add("risk_id", &Lever::risk_id, "The risk.")
          .Add("clause_id", &Lever::clause_id, "The deliverable.")
          .Add("duration", &Lever::duration,
               "Of a task that would take less time: now, of days of eight hours.")
          .Add("shortened", &Lever::shortened, "And with the lever.")
          .Add("edit", &Lever::edit,
               "The change of the plan that makes it, for a what-if or to save it; null where it is not made "
               "in the plan.")
          .Add("probability_before", &Lever::probability_before, "That the date holds, as things stand.")
          .Add("probability_after", &Lever::probability_after, "That it holds with the lever.")
          .Add("p80", &Lever::p80, "The date that would hold with 80 %.")
          .Add("days_gained", &Lever::days_gained, "At the 80 % date, in calendar days.");
  return type;
}

const RecordType& DescribeRecord(const Levers*) {
  static const RecordType type =
      RecordOf<Levers>("Levers", "What would help a date most; each is computed.")
          .Add("task_id", &Levers::task_id, "The task or milestone; null: the plan's end.")
          .Add("title", &Levers::title, "What it is called.")
          .Add("by", &Levers::by, "The date that is judged.")
          .Add("probability", &Levers::probability, "That it holds, as things stand.")
          .Add("p80", &Levers::p80, "The date that holds with 80 %.")
          .Add("trials", &Levers::trials, "How many times the plan was run for each.")
          .Add("levers", &Levers::levers, "The most helpful first; only those that help.");
  return type;
}

Levers FindLevers(db::Tx& tx, const Access& access, const api::Call& call, Shelf& shelf) {
  Levers levers;
  levers.task_id = AskedTask(call);
  SimulateOptions options;
  if (levers.task_id) options.also = {*levers.task_id};
  const auto basis = BasisOf(tx, access, call.now(), shelf, options);
  if (!basis->forecast)
    throw Invalid("plan.no_tasks", "The plan has no tasks yet, so there is nothing to forecast.");
  const size_t row = RowOf(*basis->forecast, levers.task_id);
  levers.title = row < basis->forecast->watched.size() ? basis->forecast->watched[row].title
                                                       : basis->plan.settings.title;
  levers.by = AskedDate(call, *basis, row);
  const Trying trying(*basis, levers);
  levers.probability = trying.Probability();
  levers.p80 = trying.P80();
  levers.trials = kTrials;
  for (const Candidate& candidate :
       LeverCandidates(*basis, row, DeliverablesOf(scope::LoadDraft(tx, access)))) {
    call.EndIfGivenUp();
    levers.levers.push_back(trying.With(candidate));
  }
  KeepTheBest(levers);
  return levers;
}

}  // namespace tandem::outlook

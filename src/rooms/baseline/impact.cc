#include "rooms/baseline/impact.h"

#include "rooms/outlook/basis.h"
#include "rooms/plan/computed.h"

namespace tandem::baseline {
namespace {

// One variant of what is agreed upon, with the progress so far.
struct Variant {
  std::vector<scope::Promise> promises;
  std::optional<outlook::PlanForecast> forecast;
};

std::vector<scope::Promise> PromisesIn(const scope::Draft& draft) {
  std::vector<scope::Promise> promises;
  for (const scope::Clause& clause : draft.clauses) {
    if (clause.kind != scope::ClauseKind::kMilestone || !clause.task_id || !clause.due) continue;
    promises.push_back({clause.id, *clause.task_id, clause.title, *clause.due, 0});
  }
  return promises;
}

Variant Forecast(const Json& agreed, const Side& side, const Today& today,
                 outlook::Circumstances circumstances) {
  Variant variant{PromisesIn(side.draft), std::nullopt};
  circumstances.promises = variant.promises;
  const plan::StoredPlan plan = PlanOf(agreed, today.plan);
  if (variant.promises.empty() || !outlook::HasWork(plan)) return variant;
  variant.forecast = outlook::SimulatePlan(
      plan, circumstances, {.watch = outlook::Watch::kPromised, .drivers = forecast::Drivers::kSkip});
  return variant;
}

const scope::Promise* PromiseOf(const Variant& variant, const ClauseId& clause) {
  const auto found = std::ranges::find(variant.promises, clause, &scope::Promise::clause);
  return found == variant.promises.end() ? nullptr : &*found;
}

std::optional<LocalMinute> ReachedOn(const Variant& variant, const scope::Promise* promise) {
  if (promise == nullptr || !variant.forecast) return std::nullopt;
  const auto& watched = variant.forecast->watched;
  const auto found = std::ranges::find(watched, promise->task, &outlook::Watched::task);
  return found == watched.end() ? std::nullopt : found->reached;
}

void TakeOdds(const Variant& variant, const scope::Promise* promise, std::optional<double>& odds,
              std::optional<LocalMinute>& p80) {
  const forecast::Outlook* outlook =
      promise == nullptr || !variant.forecast ? nullptr : variant.forecast->Find(promise->task);
  if (outlook == nullptr || ReachedOn(variant, promise)) return;
  odds = outlook->Probability(outlook::EndOf(promise->due));
  p80 = outlook->p80;
}

OddsEffect OddsOf(const Variant& before, const Variant& after, const ClauseId& clause) {
  const scope::Promise* was = PromiseOf(before, clause);
  const scope::Promise* is = PromiseOf(after, clause);
  const scope::Promise& shown = is == nullptr ? *was : *is;
  OddsEffect effect;
  effect.clause_id = clause;
  effect.task_id = shown.task;
  effect.title = shown.title;
  effect.due = shown.due;
  if (was != nullptr) effect.due_before = was->due;
  effect.reached = is == nullptr ? ReachedOn(before, was) : ReachedOn(after, is);
  TakeOdds(before, was, effect.before, effect.p80_before);
  TakeOdds(after, is, effect.after, effect.p80_after);
  return effect;
}

std::vector<OddsEffect> OddsEffects(const Variant& before, const Variant& after) {
  std::vector<OddsEffect> effects;
  for (const scope::Promise& promise : after.promises)
    effects.push_back(OddsOf(before, after, promise.clause));
  for (const scope::Promise& promise : before.promises) {
    if (PromiseOf(after, promise.clause) == nullptr) effects.push_back(OddsOf(before, after, promise.clause));
  }
  return effects;
}

std::optional<double> Together(const Variant& variant) {
  return variant.forecast ? variant.forecast->Together() : std::nullopt;
}

}  // namespace

const RecordType& DescribeRecord(const OddsEffect*) {
  static const RecordType type =
      RecordOf<OddsEffect>("OddsEffect",
                           "How likely a promised milestone holds, before a change and with it.")
          .Add("clause_id", &OddsEffect::clause_id, "The milestone's clause.")
          .Add("task_id", &OddsEffect::task_id, "Its task in the plan.")
          .Add("title", &OddsEffect::title, "What it is called.")
          .Add("due", &OddsEffect::due, "The day promised afterwards; where the promise goes, as it was.")
          .Add("due_before", &OddsEffect::due_before, "The day promised before; null: none.")
          .Add("reached", &OddsEffect::reached, "When it was reached: a fact, which has no probability.")
          .Add("before", &OddsEffect::before, "The probability before, 0 to 1.")
          .Add("after", &OddsEffect::after, "The probability afterwards.")
          .Add("p80_before", &OddsEffect::p80_before, "The date that holds with 80 %, before.")
          .Add("p80_after", &OddsEffect::p80_after, "The same afterwards.");
  return type;
}

const RecordType& DescribeRecord(const Impact*) {
  static const RecordType type =
      RecordOf<Impact>("ChangeImpact", "What a change would do to the baseline in force.")
          .Add("base_number", &Impact::base_number, "The baseline it was computed against.")
          .Add("finish_before", &Impact::finish_before, "The end of the agreed plan before.")
          .Add("finish_after", &Impact::finish_after, "The end afterwards.")
          .Add("moved", &Impact::moved, "Every moved date: milestones first, then the largest move.",
               {.max_length = 50'000})
          .Add("probabilities", &Impact::probabilities, "How likely each promised milestone holds.")
          .Add("together_before", &Impact::together_before,
               "How likely everything promised and not finished holds, before.")
          .Add("together_after", &Impact::together_after, "The same afterwards.")
          .Add("cost", &Impact::cost, "Cost by side; empty when no cost changes.")
          .Add("clauses", &Impact::clauses, "Clauses touched.")
          .Add("criteria", &Impact::criteria, "Acceptance criteria touched.");
  return type;
}

Impact ComputeImpact(db::Tx& tx, const Access& access, const api::Call& call, const Today& today,
                     const Json& after) {
  const Json before = AgreedPart(today.base);
  const Side old_side = SideOf(before, today.engagement);
  const Side new_side = SideOf(after, today.engagement);
  Impact impact;
  impact.base_number = today.in_force->number.value_or(0);
  impact.finish_before = old_side.plan.settings.finish;
  impact.finish_after = new_side.plan.settings.finish;
  impact.moved = MovedDates(old_side, new_side);
  impact.cost = CostEffects(old_side, new_side);
  impact.clauses = ClauseEffects(old_side.draft, new_side.draft);
  impact.criteria = CriterionEffects(old_side.draft, new_side.draft);
  const auto circumstances = outlook::LoadCircumstances(tx, access, today.plan, call.now());
  const Variant old_odds = Forecast(before, old_side, today, circumstances);
  const Variant new_odds = Forecast(after, new_side, today, circumstances);
  impact.probabilities = OddsEffects(old_odds, new_odds);
  impact.together_before = Together(old_odds);
  impact.together_after = Together(new_odds);
  return impact;
}

}  // namespace tandem::baseline

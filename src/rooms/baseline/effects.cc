#include "rooms/baseline/effects.h"

namespace tandem::baseline {
namespace {

// Calls visit(before, after) for every element of either list, by id; null on the side that does not have it.
// In the order of `after`, then what is gone.
template <typename R, typename Visit>
void EachPair(const std::vector<R>& before, const std::vector<R>& after, Visit visit) {
  std::map<decltype(R::id), const R*> old;
  for (const R& one : before) old.emplace(one.id, &one);
  for (const R& one : after) {
    const auto found = old.find(one.id);
    visit(found == old.end() ? nullptr : found->second, &one);
    if (found != old.end()) old.erase(found);
  }
  for (const R& one : before) {
    if (old.contains(one.id)) visit(&one, static_cast<const R*>(nullptr));
  }
}

template <typename R>
EffectKind KindOf(const R* before, const R* after) {
  if (before == nullptr) return EffectKind::kAdded;
  return after == nullptr ? EffectKind::kRemoved : EffectKind::kAltered;
}

template <typename R>
bool Differ(const R* before, const R* after) {
  return before == nullptr || after == nullptr || !(*before == *after);
}

void CompareCriteria(const scope::Clause& clause, const std::vector<scope::Criterion>& before,
                     const std::vector<scope::Criterion>& after, std::vector<CriterionEffect>& effects) {
  EachPair(before, after, [&](const scope::Criterion* was, const scope::Criterion* is) {
    if (!Differ(was, is)) return;
    const scope::Criterion& shown = is == nullptr ? *was : *is;
    effects.push_back({clause.id, clause.title, shown.id, shown.statement, KindOf(was, is)});
  });
}

}  // namespace

const RecordType& DescribeRecord(const MovedDate*) {
  static const RecordType type =
      RecordOf<MovedDate>("MovedDate", "A task whose dates differ.")
          .Add("task", &MovedDate::task, "Its id.")
          .Add("name", &MovedDate::name, "What it is called.")
          .Add("milestone", &MovedDate::milestone, "Whether it is a milestone.")
          .Add("start_before", &MovedDate::start_before, "Its start before; null where it was not there.")
          .Add("start_after", &MovedDate::start_after, "Its start afterwards; null where it is gone.")
          .Add("before", &MovedDate::before, "Its finish before.")
          .Add("after", &MovedDate::after, "Its finish afterwards.")
          .Add("days", &MovedDate::days, "Calendar days that its finish moves, later positive.")
          .Add("working_days", &MovedDate::working_days, "The same in working days of the plan's calendar.");
  return type;
}

const RecordType& DescribeRecord(const CostEffect*) {
  static const RecordType type =
      RecordOf<CostEffect>(
          "CostEffect", "What one side bears: the client the price, the vendor the planned cost of the work.")
          .Add("party", &CostEffect::party, "The side.")
          .Add("currency", &CostEffect::currency, "ISO 4217.")
          .Add("before_minor", &CostEffect::before_minor, "Before, in minor units.")
          .Add("after_minor", &CostEffect::after_minor, "Afterwards.");
  return type;
}

const RecordType& DescribeRecord(const ClauseEffect*) {
  static const RecordType type = RecordOf<ClauseEffect>("ClauseEffect", "A clause that differs.")
                                     .Add("clause_id", &ClauseEffect::clause_id, "Its id.")
                                     .Add("kind", &ClauseEffect::kind, "What it is.")
                                     .Add("title", &ClauseEffect::title, "What it is called.")
                                     .Add("change", &ClauseEffect::change, "What becomes of it.");
  return type;
}

const RecordType& DescribeRecord(const CriterionEffect*) {
  static const RecordType type =
      RecordOf<CriterionEffect>("CriterionEffect", "An acceptance criterion that differs.")
          .Add("clause_id", &CriterionEffect::clause_id, "Its deliverable.")
          .Add("title", &CriterionEffect::title, "What that is called.")
          .Add("criterion_id", &CriterionEffect::criterion_id, "Its id.")
          .Add("statement", &CriterionEffect::statement, "What it says, or said.")
          .Add("change", &CriterionEffect::change, "What becomes of it.");
  return type;
}

Side SideOf(const Json& document, const Engagement& engagement) {
  return {DraftOf(document, {}), PlanOf(document, engagement)};
}

std::vector<ClauseEffect> ClauseEffects(const scope::Draft& before, const scope::Draft& after) {
  std::vector<ClauseEffect> effects;
  EachPair(before.clauses, after.clauses, [&](const scope::Clause* was, const scope::Clause* is) {
    const scope::ClauseTerms* old = was;
    if (!Differ(old, static_cast<const scope::ClauseTerms*>(is))) return;
    const scope::Clause& shown = is == nullptr ? *was : *is;
    effects.push_back({shown.id, shown.kind, shown.title, KindOf(was, is)});
  });
  return effects;
}

std::vector<CriterionEffect> CriterionEffects(const scope::Draft& before, const scope::Draft& after) {
  static const std::vector<scope::Criterion> none;
  std::vector<CriterionEffect> effects;
  EachPair(before.clauses, after.clauses, [&](const scope::Clause* was, const scope::Clause* is) {
    CompareCriteria(is == nullptr ? *was : *is, was == nullptr ? none : was->criteria,
                    is == nullptr ? none : is->criteria, effects);
  });
  return effects;
}

}  // namespace tandem::baseline

#include "rooms/scope/actions.h"

#include "rooms/plan/actions.h"
#include "rooms/plan/progress.h"
#include "rooms/scope/edit_apply.h"
#include "rooms/scope/reverse.h"
#include "rooms/scope/terms_json.h"
#include "rooms/scope/version_store.h"

namespace tandem::scope {
namespace {

bool PlanHas(db::Tx& tx, const engagement::Access& access, const TaskId& id) {
  try {
    plan::ReadTask(tx, access, id);
    return true;
  } catch (const Problem& problem) {
    if (problem.kind() == ProblemKind::kNotFound) return false;
    throw;
  }
}

template <IsRecord R>
std::optional<R> TermsOf(const std::optional<Version>& version) {
  if (!version || version->terms.empty()) return std::nullopt;
  return FromText<R>(version->terms);
}

// What the entry did, from the versions that it made and those before.
DraftStep StepOf(db::Tx& tx, const EngagementId& engagement, int64_t entry) {
  DraftStep step;
  for (const Version& version : VersionsOf(tx, engagement, entry)) {
    const auto before = VersionAt(tx, engagement, version.subject, entry - 1);
    if (version.subject == kPriceSubject) {
      step.price.emplace(TermsOf<PriceTerms>(before).value_or(PriceTerms{}),
                         FromText<PriceTerms>(version.terms));
    } else {
      step.clauses.push_back({TermsOf<ClauseTerms>(before), TermsOf<ClauseTerms>(version)});
    }
  }
  return step;
}

}  // namespace

ScopeChange EditScope(db::Tx& tx, const engagement::Access& access, const api::Call& call,
                      const ScopeEdit& edit) {
  const Draft before = LoadDraft(tx, access);
  const Surroundings surroundings{call.world().new_id, plan::DayOf(call.now()),
                                  [&](const TaskId& id) { return PlanHas(tx, access, id); }};
  return StoreDraft(tx, access, call, before, ApplyEdit(before, edit, surroundings), {"scope.edited"});
}

ScopeChange ReverseScope(db::Tx& tx, const engagement::Access& access, const api::Call& call,
                         const ScopeReversal& reversal) {
  if (!ledger::FindEntry(tx, access.engagement().uuid, reversal.entry)) throw NotFound("entry");
  const DraftStep step = StepOf(tx, access.engagement(), reversal.entry);
  if (step.clauses.empty() && !step.price) {
    throw Conflict("scope.not_reversible", "Only a change of the draft can be undone here.");
  }
  const Draft before = LoadDraft(tx, access);
  return StoreDraft(tx, access, call, before, Reverse(before, step), {"scope.reversed"});
}

}  // namespace tandem::scope

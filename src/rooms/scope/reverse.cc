#include "rooms/scope/reverse.h"

#include <algorithm>

#include "base/text.h"
#include "rooms/plan/recorded.h"
#include "rooms/scope/price_rules.h"

namespace tandem::scope {
namespace {

class ChangedSince {
 public:
  void Add(const std::string& what) {
    constexpr size_t kMostNamed = 50;
    if (details_.size() >= kMostNamed) return;
    details_.push_back({"entry", "scope.changed_since", Cat(what, " was changed since.")});
  }
  void Refuse() {
    if (details_.empty()) return;
    const std::string more = details_.size() > 1 ? Cat(" And ", details_.size() - 1, " more.") : "";
    const std::string message = Cat("This cannot be undone any more: ", details_[0].message, more);
    throw Problem(ProblemKind::kConflict, "scope.changed_since", message, std::move(details_));
  }

 private:
  std::vector<ProblemDetail> details_;
};

std::string Quoted(const ClauseTerms& clause) { return Cat("“", clause.title, "”"); }

// Sets the fields that the step changed back; false when one of them holds something else by now. `now` has
// one of the two types or derives from it.
template <IsRecord R>
bool SetBack(const R& before, const R& after, R& now) {
  const RecordType& type = TypeOfRecord<R>();
  const plan::Sides step = plan::Difference(type, &before, &after);
  if (!plan::HasFields(type, step.after, &now)) return false;
  plan::SetFields(type, step.before, &now);
  return true;
}

class Reversing {
 public:
  explicit Reversing(Draft draft) : draft_(std::move(draft)) {}

  void Take(const ClauseStep& step) {
    const auto now = Find((step.before ? step.before : step.after)->id);
    const bool exists = now != draft_.clauses.end();
    if (exists != step.after.has_value())
      return conflicts_.Add(Quoted(step.before ? *step.before : *step.after));
    if (!exists) return Restore(*step.before);
    if (!step.before) return Withdraw(now, *step.after);
    if (!SetBack<ClauseTerms>(*step.before, *step.after, *now)) conflicts_.Add(Quoted(*now));
  }

  void TakePrice(const PriceTerms& before, const PriceTerms& after) {
    if (!SetBack<PriceTerms>(before, after, draft_.price)) conflicts_.Add("The price");
  }

  Draft Finish() {
    conflicts_.Refuse();
    for (PriceLine& line : draft_.price.lines) {
      if (line.clause_id && FindClause(draft_, *line.clause_id) == nullptr) line.clause_id.reset();
    }
    KeepOfModel(draft_.price);
    std::sort(draft_.clauses.begin(), draft_.clauses.end(), StandsBefore);
    return std::move(draft_);
  }

 private:
  using Place = std::vector<Clause>::iterator;

  Place Find(const ClauseId& id) {
    return std::find_if(draft_.clauses.begin(), draft_.clauses.end(),
                        [&](const Clause& clause) { return clause.id == id; });
  }
  void Restore(const ClauseTerms& terms) {
    Clause clause;
    static_cast<ClauseTerms&>(clause) = terms;
    draft_.clauses.push_back(std::move(clause));
  }
  // Positions are not what anyone wrote; a clause that only moved may still go.
  void Withdraw(Place now, ClauseTerms added) {
    added.position = now->position;
    if (!(static_cast<const ClauseTerms&>(*now) == added)) return conflicts_.Add(Quoted(*now));
    draft_.clauses.erase(now);
  }

  Draft draft_;
  ChangedSince conflicts_;
};

}  // namespace

Draft Reverse(Draft draft, const DraftStep& step) {
  Reversing reversing(std::move(draft));
  for (const ClauseStep& clause : step.clauses) reversing.Take(clause);
  if (step.price) reversing.TakePrice(step.price->first, step.price->second);
  return reversing.Finish();
}

}  // namespace tandem::scope

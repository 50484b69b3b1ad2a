#include "rooms/scope/apply.h"

#include <algorithm>
#include <set>

#include "rooms/scope/draft_store.h"
#include "rooms/scope/recorded.h"
#include "rooms/scope/version_store.h"

namespace tandem::scope {
namespace {

class Storing {
 public:
  Storing(db::Tx& tx, const engagement::Access& access, const api::Call& call, Cause cause)
      : tx_(tx), access_(access), call_(call), engagement_(access.engagement()), cause_(std::move(cause)) {}

  // Stamps what differs in `after`, and gathers it.
  void Compare(const Draft& before, Draft& after) {
    for (Clause& clause : after.clauses) {
      const Clause* was = FindClause(before, clause.id);
      if (was != nullptr && static_cast<const ClauseTerms&>(*was) == clause) continue;
      Stamp(was, clause);
      change_.clauses.push_back(clause);
    }
    for (const Clause& clause : before.clauses) {
      if (FindClause(after, clause.id) == nullptr) change_.removed_clauses.push_back(clause.id);
    }
    if (static_cast<const PriceTerms&>(before.price) == after.price) return;
    StampPrice(before.price, after.price);
    change_.price = after.price;
  }

  bool Any() const { return !change_.clauses.empty() || !change_.removed_clauses.empty() || change_.price; }

  ScopeChange Write(const Draft& before, const Draft& after) {
    WriteClauses(tx_, engagement_, change_.clauses, change_.removed_clauses);
    const int64_t entry = engagement::Record(tx_, access_, call_.now(),
                                             RecordedChange(before, after, engagement_, cause_.action));
    DraftState state = ReadState(tx_, engagement_);
    state.entry = entry;
    if (change_.price) state.price = ToJson(*change_.price);
    WriteState(tx_, state);
    KeepVersions(before, entry);
    change_.entry = entry;
    change_.as_of = entry;
    return std::move(change_);
  }

 private:
  void Stamp(const Clause* was, Clause& clause) {
    clause.version = (was != nullptr ? was->version : LastVersion(tx_, engagement_, ToText(clause.id))) + 1;
    clause.changed_by = access_.caller().name;
    clause.changed_party = access_.party();
    clause.changed_at = call_.now();
    clause.agreed_in = cause_.agreed_in;
  }

  void StampPrice(const Price& was, Price& price) {
    price.version = was.version + 1;
    price.changed_by = access_.caller().name;
    price.changed_party = access_.party();
    price.changed_at = call_.now();
    price.agreed_in = cause_.agreed_in;
  }

  void KeepVersions(const Draft& before, int64_t entry) {
    std::vector<Version> versions;
    const auto keep = [&](std::string subject, int64_t version, std::string terms) {
      versions.push_back({engagement_, std::move(subject), entry, version, std::move(terms),
                          access_.caller().person, access_.caller().name, access_.party(), call_.now(),
                          cause_.agreed_in});
    };
    for (const Clause& clause : change_.clauses) {
      keep(ToText(clause.id), clause.version, ToJson<ClauseTerms>(clause));
    }
    for (const ClauseId& id : change_.removed_clauses)
      keep(ToText(id), FindClause(before, id)->version + 1, "");
    if (change_.price) {
      keep(std::string(kPriceSubject), change_.price->version, ToJson<PriceTerms>(*change_.price));
    }
    InsertVersions(tx_, versions);
  }

  db::Tx& tx_;
  const engagement::Access& access_;
  const api::Call& call_;
  const EngagementId& engagement_;
  const Cause cause_;
  ScopeChange change_;
};

}  // namespace

const RecordType& DescribeRecord(const ScopeChange*) {
  static const RecordType type =
      RecordOf<ScopeChange>("ScopeChange", "Everything that became different.")
          .Add("entry", &ScopeChange::entry,
               "The entry of the record, whose reversal undoes the change; null when nothing changed.")
          .Add("as_of", &ScopeChange::as_of, "The entry that changed the draft last.")
          .Add("clauses", &ScopeChange::clauses, "New and changed clauses.")
          .Add("removed_clauses", &ScopeChange::removed_clauses, "The ids of clauses that are gone.")
          .Add("price", &ScopeChange::price, "The price, when it changed.");
  return type;
}

ScopeChange StoreDraft(db::Tx& tx, const engagement::Access& access, const api::Call& call,
                       const Draft& before, Draft after, Cause cause) {
  Storing storing(tx, access, call, std::move(cause));
  storing.Compare(before, after);
  if (!storing.Any()) return {std::nullopt, before.as_of, {}, {}, std::nullopt};
  return storing.Write(before, after);
}

}  // namespace tandem::scope

#include "rooms/scope/seen.h"

#include <algorithm>

#include "base/text.h"
#include "rooms/scope/seen_store.h"
#include "rooms/scope/terms_json.h"
#include "rooms/scope/version_store.h"

namespace tandem::scope {
namespace {

// The newest change of each subject that somebody else touched.
std::map<std::string, Version> TouchedByOthers(const std::vector<Version>& versions, const Uuid& person) {
  std::map<std::string, Version> newest;
  std::set<std::string> foreign;
  for (const Version& version : versions) {
    newest[version.subject] = version;
    if (version.person_id != person) foreign.insert(version.subject);
  }
  std::erase_if(newest, [&](const auto& one) { return !foreign.contains(one.first); });
  return newest;
}

bool SayTheSame(ClauseTerms one, const ClauseTerms& other) {
  one.position = other.position;
  return one == other;
}

class Gathering {
 public:
  Gathering(db::Tx& tx, const EngagementId& engagement, const LastLook& look)
      : tx_(tx), engagement_(engagement), look_(look) {}

  void AddClause(const Draft& draft, const Version& newest) {
    const ClauseId id = *ParseId<ClauseTag>(newest.subject);
    const auto seen = Seen<ClauseTerms>(newest.subject);
    const Clause* now = FindClause(draft, id);
    if (now == nullptr) {
      if (seen) news_.removed.push_back({*seen, newest.person_name, newest.party, newest.at});
    } else if (!seen) {
      news_.clauses[id] = {SeenChange::kAdded, std::nullopt};
    } else if (!SayTheSame(*seen, *now)) {
      news_.clauses[id] = {SeenChange::kChanged, seen};
    }
  }

  void AddPrice(const Draft& draft) {
    const PriceTerms seen = Seen<PriceTerms>(std::string(kPriceSubject)).value_or(PriceTerms{});
    if (!(seen == draft.price)) news_.price_seen = seen;
  }

  News Finish() {
    std::sort(news_.removed.begin(), news_.removed.end(),
              [](const RemovedClause& one, const RemovedClause& other) {
                return StandsBefore(one.clause, other.clause);
              });
    return std::move(news_);
  }

 private:
  template <IsRecord R>
  std::optional<R> Seen(const std::string& subject) {
    const auto version = VersionAt(tx_, engagement_, subject, look_.entry);
    if (!version) return std::nullopt;
    return FromText<R>(version->terms);
  }

  db::Tx& tx_;
  const EngagementId& engagement_;
  const LastLook& look_;
  News news_;
};

}  // namespace

const RecordType& DescribeRecord(const SeenMark*) {
  static const RecordType type =
      RecordOf<SeenMark>("SeenMark", "How far somebody has looked.")
          .Add("as_of", &SeenMark::as_of, "The `as_of` of the draft that was looked at.", {.minimum = 0});
  return type;
}

const RecordType& DescribeRecord(const RemovedClause*) {
  static const RecordType type =
      RecordOf<RemovedClause>("RemovedClause", "A clause that somebody else removed since you last looked.")
          .Add("clause", &RemovedClause::clause, "As you last saw it.")
          .Add("removed_by", &RemovedClause::removed_by, "Who removed it.")
          .Add("removed_party", &RemovedClause::removed_party, "Their side.")
          .Add("removed_at", &RemovedClause::removed_at, "When.");
  return type;
}

std::optional<LastLook> LastLookOf(db::Tx& tx, const engagement::Access& access) {
  return FindLook(tx, access.engagement(), access.caller().person);
}

News NewsSince(db::Tx& tx, const engagement::Access& access, const Draft& draft, const LastLook& look) {
  Gathering gathering(tx, access.engagement(), look);
  const auto versions = VersionsAfter(tx, access.engagement(), look.entry);
  for (const auto& [subject, newest] : TouchedByOthers(versions, access.caller().person)) {
    subject == kPriceSubject ? gathering.AddPrice(draft) : gathering.AddClause(draft, newest);
  }
  return gathering.Finish();
}

void MarkSeen(db::Tx& tx, const engagement::Access& access, Instant now, const SeenMark& mark) {
  const int64_t size = ledger::HeadOf(tx, access.engagement().uuid).size;
  if (mark.as_of > size)
    throw InvalidField("as_of", "scope.as_of",
                       Cat("The record has ", size, " entries so far. Nobody has seen more."));
  const auto last = LastLookOf(tx, access);
  const int64_t entry = std::min(mark.as_of, LoadDraft(tx, access).as_of);
  if (last && last->entry > entry) return;
  WriteLook(tx, access.engagement(), access.caller().person, {entry, now});
}

}  // namespace tandem::scope

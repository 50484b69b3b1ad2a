#include "rooms/scope/seen.h"

#include <algorithm>

#include "base/text.h"
#include "rooms/scope/known_terms.h"
#include "rooms/scope/seen_store.h"
#include "rooms/scope/terms_json.h"
#include "rooms/scope/version_store.h"

namespace tandem::scope {
namespace {

using Terms = std::optional<Json>;  // nothing: not there

Terms TermsOf(const std::string& text) { return text.empty() ? Terms() : Terms(ParseJson(text)); }

// What a person knows a subject to say, and who of the other side changed it last.
struct Told {
  Terms known, latest;
  std::optional<Version> foreign;
};

void Hear(Told& told, const Version& version, Party own) {
  Terms after = TermsOf(version.terms);
  if (version.party != own && !version.agreed_in) {
    told.foreign = version;
  } else if (!told.latest || !after) {
    told.known = after;
  } else if (told.known) {
    FollowChange(*told.known, *told.latest, *after);
  }
  told.latest = std::move(after);
}

bool SayTheSame(ClauseTerms one, const ClauseTerms& other) {
  one.position = other.position;
  return one == other;
}

class Gathering {
 public:
  Gathering(db::Tx& tx, const engagement::Access& access, const LastLook& look)
      : tx_(tx), access_(access), look_(look) {}

  void Add(const Version& version) {
    const auto [told, is_first] = told_.try_emplace(version.subject);
    if (is_first) told->second.known = told->second.latest = SeenAt(version.subject);
    Hear(told->second, version, access_.party());
  }

  News Finish(const Draft& draft) {
    for (const auto& [subject, told] : told_) {
      if (told.foreign) subject == kPriceSubject ? AddPrice(draft, told) : AddClause(draft, told);
    }
    std::sort(news_.removed.begin(), news_.removed.end(),
              [](const RemovedClause& one, const RemovedClause& other) {
                return StandsBefore(one.clause, other.clause);
              });
    return std::move(news_);
  }

 private:
  // A price that nobody wrote yet is there, and empty.
  Terms SeenAt(const std::string& subject) {
    const auto version = VersionAt(tx_, access_.engagement(), subject, look_.entry);
    if (version) return TermsOf(version->terms);
    return TermsOf(subject == kPriceSubject ? ToJson(PriceTerms{}) : "");
  }

  void AddClause(const Draft& draft, const Told& told) {
    const Version& by = *told.foreign;
    const ClauseId id = *ParseId<ClauseTag>(by.subject);
    const Clause* now = FindClause(draft, id);
    std::optional<ClauseTerms> seen;
    if (told.known) seen = FromJson<ClauseTerms>(*told.known);
    if (now == nullptr) {
      if (seen) news_.removed.push_back({*seen, by.person_name, by.party, by.at});
    } else if (!seen) {
      news_.clauses[id] = {SeenChange::kAdded, std::nullopt, by.person_name};
    } else if (!SayTheSame(*seen, *now)) {
      news_.clauses[id] = {SeenChange::kChanged, seen, by.person_name};
    }
  }

  void AddPrice(const Draft& draft, const Told& told) {
    const auto seen = FromJson<PriceTerms>(*told.known);
    if (seen == draft.price) return;
    news_.price_seen = seen;
    news_.price_by = told.foreign->person_name;
  }

  db::Tx& tx_;
  const engagement::Access& access_;
  const LastLook& look_;
  std::map<std::string, Told> told_;
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
      RecordOf<RemovedClause>("RemovedClause", "A clause that the other side removed since you last looked.")
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
  Gathering gathering(tx, access, look);
  for (const Version& version : VersionsAfter(tx, access.engagement(), look.entry)) gathering.Add(version);
  return gathering.Finish(draft);
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

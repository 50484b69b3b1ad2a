// What changed since a person last looked at the draft.
#ifndef TANDEM_ROOMS_SCOPE_SEEN_H_
#define TANDEM_ROOMS_SCOPE_SEEN_H_

#include "rooms/scope/draft.h"

namespace tandem::scope {

enum class SeenChange { kNone, kAdded, kChanged };

}  // namespace tandem::scope

template <>
struct tandem::EnumWords<tandem::scope::SeenChange> {
  static constexpr std::string_view words[] = {"none", "added", "changed"};
};

namespace tandem::scope {

// "I have looked at the draft as it was after this entry" — the `as_of` that came with it.
struct SeenMark {
  int64_t as_of = 0;
};
const RecordType& DescribeRecord(const SeenMark*);

struct LastLook {
  int64_t entry = 0;
  Instant at;
};

struct RemovedClause {
  ClauseTerms clause;  // as at the last look
  std::string removed_by;
  Party removed_party = Party::kClient;
  Instant removed_at;
};
const RecordType& DescribeRecord(const RemovedClause*);

// What the other side did since; what the person's own side changed, and what both agreed in a baseline, is
// no news to them, not even in a clause or a list that both changed. Order does not count as a change.
struct News {
  struct Item {
    SeenChange change = SeenChange::kNone;
    std::optional<ClauseTerms> seen;  // with the own side's later changes in it
    std::string by;                   // who of the other side changed it last
  };
  std::map<ClauseId, Item> clauses;
  std::vector<RemovedClause> removed;
  std::optional<PriceTerms> price_seen;
  std::string price_by;
};

// Nothing when the person never looked.
std::optional<LastLook> LastLookOf(db::Tx& tx, const engagement::Access& access);
News NewsSince(db::Tx& tx, const engagement::Access& access, const Draft& draft, const LastLook& look);
// Never moves backwards: an older mark than the one there is passed over. Throws 422 "scope.as_of" for one
// beyond the record.
void MarkSeen(db::Tx& tx, const engagement::Access& access, Instant now, const SeenMark& mark);

}  // namespace tandem::scope

#endif  // TANDEM_ROOMS_SCOPE_SEEN_H_

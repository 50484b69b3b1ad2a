// Comments on a clause or on the price: open until somebody resolves them.
#ifndef TANDEM_ROOMS_SCOPE_COMMENT_H_
#define TANDEM_ROOMS_SCOPE_COMMENT_H_

#include "api/page.h"
#include "rooms/scope/draft.h"

namespace tandem::scope {

using CommentId = Id<struct CommentTag>;

struct Comment {
  CommentId id;
  std::string text;
  Uuid person_id;
  std::string author;  // as they were called then
  Party party = Party::kClient;
  Instant at;
  std::optional<Instant> resolved_at;
  std::string resolved_by;
  int64_t version = 1;
};
const RecordType& DescribeRecord(const Comment*);

struct NewComment {
  std::string text;
};
const RecordType& DescribeRecord(const NewComment*);

// What is commented on: a clause, or nothing for the price.
using Topic = std::optional<ClauseId>;

// Oldest first.
api::Page<Comment> Comments(db::Tx& tx, const engagement::Access& access, const Topic& topic,
                            const api::PageRequest& page);
// Throws 404 "clause.not_found" when the clause is not in the draft.
Comment AddComment(db::Tx& tx, const engagement::Access& access, const api::Call& call, const Topic& topic,
                   const NewComment& input);
enum class Resolution { kResolved, kOpen };
// Anyone of either side who may comment; a comment that is so already stays as it is.
Comment ResolveComment(db::Tx& tx, const engagement::Access& access, const api::Call& call,
                       const Topic& topic, const CommentId& id, Resolution resolution);
// How many are open, by clause; those on the price under nothing.
std::map<Topic, int64_t> OpenComments(db::Tx& tx, const EngagementId& engagement);

}  // namespace tandem::scope

#endif  // TANDEM_ROOMS_SCOPE_COMMENT_H_

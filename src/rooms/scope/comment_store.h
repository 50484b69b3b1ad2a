// The rows of comments; a subject is as in version_store.h.
#ifndef TANDEM_ROOMS_SCOPE_COMMENT_STORE_H_
#define TANDEM_ROOMS_SCOPE_COMMENT_STORE_H_

#include "platform/db/tx.h"
#include "rooms/scope/comment.h"

namespace tandem::scope {

struct CommentRow : Comment {
  EngagementId engagement_id;
  std::string subject;
};
const RecordType& DescribeRecord(const CommentRow*);

void InsertComment(db::Tx& tx, const CommentRow& comment);
void UpdateComment(db::Tx& tx, const CommentRow& comment);
std::optional<CommentRow> FindComment(db::Tx& tx, const EngagementId& engagement, const std::string& subject,
                                      const CommentId& id);
std::vector<Comment> ReadComments(db::Tx& tx, const EngagementId& engagement, const std::string& subject,
                                  const api::PageRequest& page);
std::map<std::string, int64_t> CountOpen(db::Tx& tx, const EngagementId& engagement);

std::vector<std::string> CommentStatements();

}  // namespace tandem::scope

#endif  // TANDEM_ROOMS_SCOPE_COMMENT_STORE_H_

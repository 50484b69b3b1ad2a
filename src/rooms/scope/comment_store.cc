#include "rooms/scope/comment_store.h"

#include "platform/db/records.h"

namespace tandem::scope {
namespace {

constexpr std::string_view kFind =
    "SELECT * FROM scope_comments WHERE engagement_id = $1 AND subject = $2 AND id = $3";
constexpr std::string_view kPage =
    "SELECT * FROM scope_comments WHERE engagement_id = $1 AND subject = $2 AND id > $3 ORDER BY id LIMIT $4";
constexpr std::string_view kOpen =
    "SELECT subject, COUNT(*) FROM scope_comments WHERE engagement_id = $1 AND resolved_at IS NULL GROUP BY "
    "subject";

}  // namespace

const RecordType& DescribeRecord(const CommentRow*) {
  static const RecordType type = RecordOf<CommentRow>("CommentRow", "A row of scope_comments.")
                                     .Include<Comment>()
                                     .Add("engagement_id", &CommentRow::engagement_id, "")
                                     .Add("subject", &CommentRow::subject, "");
  return type;
}

void InsertComment(db::Tx& tx, const CommentRow& comment) { db::Insert(tx, "scope_comments", comment); }
void UpdateComment(db::Tx& tx, const CommentRow& comment) {
  db::UpdateAll(tx, "scope_comments", std::vector<CommentRow>{comment});
}

std::optional<CommentRow> FindComment(db::Tx& tx, const EngagementId& engagement, const std::string& subject,
                                      const CommentId& id) {
  return db::SelectOne<CommentRow>(tx, kFind, {engagement, subject, id});
}

std::vector<Comment> ReadComments(db::Tx& tx, const EngagementId& engagement, const std::string& subject,
                                  const api::PageRequest& page) {
  return db::Select<Comment>(tx, kPage, {engagement, subject, page.after, page.limit + 1});
}

std::map<std::string, int64_t> CountOpen(db::Tx& tx, const EngagementId& engagement) {
  std::map<std::string, int64_t> counts;
  tx.Each(kOpen, {engagement}, [&](const db::Row& row) { counts[std::string(row.Text(0))] = row.Int(1); });
  return counts;
}

std::vector<std::string> CommentStatements() {
  return {std::string(kFind), std::string(kPage), std::string(kOpen)};
}

}  // namespace tandem::scope

#include "rooms/scope/comment.h"

#include "base/text.h"
#include "rooms/scope/comment_store.h"
#include "rooms/scope/version_store.h"

namespace tandem::scope {
namespace {

std::string SubjectText(const Topic& topic) { return topic ? ToText(*topic) : std::string(kPriceSubject); }

// Throws 404 when the clause is not in the draft.
ledger::Subject RequireTopic(db::Tx& tx, const engagement::Access& access, const Topic& topic) {
  if (!topic) return {"scope", ToText(access.engagement()), "Price"};
  const Draft draft = LoadDraft(tx, access);
  const Clause* clause = FindClause(draft, *topic);
  if (clause == nullptr) throw NotFound("clause");
  return {"clause", ToText(clause->id), clause->title};
}

Json Recorded(const Comment& comment) {
  Json json;
  json.Set("id", ToText(comment.id)).Set("author", comment.author).Set("text", comment.text);
  return json;
}

}  // namespace

const RecordType& DescribeRecord(const Comment*) {
  static const RecordType type =
      RecordOf<Comment>("ScopeComment", "A comment on the draft, visible to both sides.")
          .Add("id", &Comment::id, "Its id.")
          .Add("text", &Comment::text, "What it says.")
          .Add("person_id", &Comment::person_id, "Who wrote it.")
          .Add("author", &Comment::author, "Their name then.")
          .Add("party", &Comment::party, "Their side.")
          .Add("at", &Comment::at, "When.")
          .Add("resolved_at", &Comment::resolved_at, "When it was resolved; null while open.")
          .Add("resolved_by", &Comment::resolved_by, "Who resolved it.")
          .Add("version", &Comment::version, "Rises with each change.");
  return type;
}

const RecordType& DescribeRecord(const NewComment*) {
  static const RecordType type =
      RecordOf<NewComment>("NewScopeComment", "What to say.")
          .Add("text", &NewComment::text, "In plain text.", {.min_length = 1, .max_length = 5'000});
  return type;
}

api::Page<Comment> Comments(db::Tx& tx, const engagement::Access& access, const Topic& topic,
                            const api::PageRequest& page) {
  RequireTopic(tx, access, topic);
  return api::MakePage(ReadComments(tx, access.engagement(), SubjectText(topic), page), page,
                       [](const Comment& comment) { return ToText(comment.id); });
}

Comment AddComment(db::Tx& tx, const engagement::Access& access, const api::Call& call, const Topic& topic,
                   const NewComment& input) {
  const ledger::Subject subject = RequireTopic(tx, access, topic);
  if (Trim(input.text).empty()) throw InvalidField("text", "required", "Write what you want to say.");
  CommentRow row;
  row.id = {call.NewId()};
  row.text = Trim(input.text);
  row.person_id = access.caller().person;
  row.author = access.caller().name;
  row.party = access.party();
  row.at = call.now();
  row.engagement_id = access.engagement();
  row.subject = SubjectText(topic);
  InsertComment(tx, row);
  engagement::Record(tx, access, call.now(), {"comment.added", subject, nullptr, Recorded(row)});
  return row;
}

Comment ResolveComment(db::Tx& tx, const engagement::Access& access, const api::Call& call,
                       const Topic& topic, const CommentId& id, Resolution resolution) {
  const ledger::Subject subject = RequireTopic(tx, access, topic);
  auto row = FindComment(tx, access.engagement(), SubjectText(topic), id);
  if (!row) throw NotFound("comment");
  const bool resolve = resolution == Resolution::kResolved;
  if (row->resolved_at.has_value() == resolve) return *row;
  row->resolved_at = resolve ? std::optional(call.now()) : std::nullopt;
  row->resolved_by = resolve ? access.caller().name : "";
  ++row->version;
  UpdateComment(tx, *row);
  Json before = Recorded(*row);
  Json after = before;
  before.Set("resolved", !resolve);
  after.Set("resolved", resolve);
  engagement::Record(tx, access, call.now(),
                     {resolve ? "comment.resolved" : "comment.reopened", subject, before, after});
  return *row;
}

std::map<Topic, int64_t> OpenComments(db::Tx& tx, const EngagementId& engagement) {
  std::map<Topic, int64_t> open;
  for (const auto& [subject, count] : CountOpen(tx, engagement)) open[ParseId<ClauseTag>(subject)] = count;
  return open;
}

}  // namespace tandem::scope

#include "rooms/scope/scope_view.h"

#include "rooms/scope/comment.h"
#include "rooms/scope/offer.h"

namespace tandem::scope {
namespace {

News NewsFor(db::Tx& tx, const engagement::Access& access, const Draft& draft,
             const std::optional<LastLook>& look) {
  return look ? NewsSince(tx, access, draft, *look) : News{};
}

int64_t CountOf(const std::map<Topic, int64_t>& open, const Topic& topic) {
  const auto found = open.find(topic);
  return found == open.end() ? 0 : found->second;
}

ClauseView Show(const Clause& clause, const News& news, int64_t open_comments) {
  ClauseView view;
  static_cast<Clause&>(view) = clause;
  if (const auto found = news.clauses.find(clause.id); found != news.clauses.end()) {
    view.change = found->second.change;
    view.seen = found->second.seen;
    view.news_by = found->second.by;
  }
  view.open_comments = open_comments;
  return view;
}

}  // namespace

const RecordType& DescribeRecord(const ClauseView*) {
  static const RecordType type =
      RecordOf<ClauseView>("ClauseView", "A clause as you see it.")
          .Include<Clause>()
          .Add("change", &ClauseView::change, "What the other side did to it since you last looked.")
          .Add("seen", &ClauseView::seen,
               "As it was when you last looked, with what your side changed since; null unless changed.")
          .Add("news_by", &ClauseView::news_by, "Who of the other side changed it last; empty without news.")
          .Add("open_comments", &ClauseView::open_comments, "How many comments are not resolved.");
  return type;
}

const RecordType& DescribeRecord(const Scope*) {
  static const RecordType type =
      RecordOf<Scope>("Scope", "The draft that both sides edit, as you see it.")
          .Include<Turn>()
          .Add("clauses", &Scope::clauses, "By kind, in order.")
          .Add("removed", &Scope::removed, "What the other side removed since you last looked.")
          .Add("price", &Scope::price, "What the work costs.")
          .Add(
              "price_seen", &Scope::price_seen,
              "As it was when you last looked, with what your side changed since; null unless the other side "
              "changed it.")
          .Add("price_news_by", &Scope::price_news_by,
               "Who of the other side changed it last; empty without news.")
          .Add("price_open_comments", &Scope::price_open_comments,
               "How many comments on it are not resolved.")
          .Add("as_of", &Scope::as_of, "The entry that changed the draft last; 0: nobody wrote anything yet.")
          .Add("seen_at", &Scope::seen_at, "When you last looked; null: never.")
          .Add("locked_by", &Scope::locked_by, "The baseline that is offered for signature; null: none.")
          .Add("party", &Scope::party, "Your side.")
          .Add("permissions", &Scope::permissions, "What you may do in the engagement.");
  return type;
}

Scope ViewScope(db::Tx& tx, const engagement::Access& access) {
  const Draft draft = LoadDraft(tx, access);
  const auto look = LastLookOf(tx, access);
  News news = NewsFor(tx, access, draft, look);
  const auto open = OpenComments(tx, access.engagement());
  Scope view;
  static_cast<Turn&>(view) = TurnOf(tx, access.engagement());
  for (const Clause& clause : draft.clauses)
    view.clauses.push_back(Show(clause, news, CountOf(open, clause.id)));
  view.removed = std::move(news.removed);
  view.price = draft.price;
  view.price_seen = std::move(news.price_seen);
  view.price_news_by = std::move(news.price_by);
  view.price_open_comments = CountOf(open, std::nullopt);
  view.as_of = draft.as_of;
  if (look) view.seen_at = look->at;
  view.locked_by = Offered(tx, access.engagement());
  view.party = access.party();
  view.permissions = engagement::Permissions(access.role());
  return view;
}

}  // namespace tandem::scope

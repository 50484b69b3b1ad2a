#include "rooms/scope/routes.h"

#include "rooms/scope/actions.h"
#include "rooms/scope/comment.h"
#include "rooms/scope/scope_view.h"
#include "rooms/scope/template.h"

namespace tandem::scope {
namespace {

using api::Call;
using db::Tx;
using engagement::AccessOf;
using engagement::Action;
using engagement::May;

void AddDraftRoutes(api::Router& router) {
  router.Get<Scope>(
      "/engagements/{engagement}/scope", "The draft of the scope, with what changed since you last looked",
      May(Action::kViewScope), [](Tx& tx, Call& call) { return ViewScope(tx, AccessOf(call)); });
  router.Post<ScopeEdit, ScopeChange>(
      "/engagements/{engagement}/scope/edits", "Change clauses and price together, or nothing",
      May(Action::kEditScope),
      [](Tx& tx, Call& call, const ScopeEdit& edit) { return EditScope(tx, AccessOf(call), call, edit); },
      200);
  router.Post<ScopeReversal, ScopeChange>(
      "/engagements/{engagement}/scope/reversals", "Undo a change by its entry; reversing that redoes it",
      May(Action::kEditScope),
      [](Tx& tx, Call& call, const ScopeReversal& reversal) {
        return ReverseScope(tx, AccessOf(call), call, reversal);
      },
      200);
  router.Post<Handover, Turn>("/engagements/{engagement}/scope/handovers", "Hand the turn over to a side",
                              May(Action::kEditScope), [](Tx& tx, Call& call, const Handover& handover) {
                                return HandOver(tx, AccessOf(call), call, handover);
                              });
  router.Put<SeenMark, api::None>(
      "/engagements/{engagement}/scope/seen", "Say how far you have looked", May(Action::kViewScope),
      [](Tx& tx, Call& call, const SeenMark& mark) { MarkSeen(tx, AccessOf(call), call.now(), mark); });
}

// The same four for the comments below a path; `topic` says of what they are.
template <typename TopicOf>
void AddCommentRoutes(api::Router& router, const std::string& path, const std::string& what, TopicOf topic) {
  router
      .Get<api::Page<Comment>>(path, "The comments on " + what + ", oldest first", May(Action::kViewScope),
                               [topic](Tx& tx, Call& call) {
                                 return Comments(tx, AccessOf(call), topic(call), api::ReadPage(call));
                               })
      .Pages();
  router.Post<NewComment, Comment>(path, "Comment on " + what, May(Action::kCommentScope),
                                   [topic](Tx& tx, Call& call, const NewComment& input) {
                                     return AddComment(tx, AccessOf(call), call, topic(call), input);
                                   });
  const auto resolve = [topic](Resolution resolution) {
    return [topic, resolution](Tx& tx, Call& call) {
      return ResolveComment(tx, AccessOf(call), call, topic(call), call.PathId<CommentTag>("comment"),
                            resolution);
    };
  };
  router.Post<api::None, Comment>(path + "/{comment}/resolution", "Resolve a comment",
                                  May(Action::kCommentScope), resolve(Resolution::kResolved));
  router.Delete(path + "/{comment}/resolution", "Open a resolved comment again", May(Action::kCommentScope),
                [resolve](Tx& tx, Call& call) { resolve(Resolution::kOpen)(tx, call); });
}

TemplateLanguage LanguageOf(const Call& call) {
  const auto language = FromWord<TemplateLanguage>(call.Query("language").value_or("en"));
  if (!language) throw InvalidField("language", "query.invalid", "“language” takes en or vi.");
  return *language;
}

void AddTemplateRoutes(api::Router& router) {
  router
      .Get<TemplateList>("/engagements/{engagement}/scope/templates", "Drafts to start from",
                         May(Action::kViewScope), [](Tx&, Call& call) { return Templates(LanguageOf(call)); })
      .Takes({"language", "en or vi; English when absent."});
  router.Post<TemplateUse, ScopeChange>(
      "/engagements/{engagement}/scope/template",
      "Start the empty draft, and the empty plan, from a template", May(Action::kEditScope),
      [](Tx& tx, Call& call, const TemplateUse& use) { return UseTemplate(tx, AccessOf(call), call, use); });
}

}  // namespace

void AddRoutes(api::Router& router) {
  AddDraftRoutes(router);
  AddTemplateRoutes(router);
  AddCommentRoutes(router, "/engagements/{engagement}/scope/clauses/{clause}/comments", "a clause",
                   [](const Call& call) { return Topic(call.PathId<ClauseTag>("clause")); });
  AddCommentRoutes(router, "/engagements/{engagement}/scope/price/comments", "the price",
                   [](const Call&) { return Topic(); });
}

}  // namespace tandem::scope

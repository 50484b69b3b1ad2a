#include "rooms/engagement/routes.h"

#include "rooms/engagement/activity.h"
#include "rooms/engagement/joining.h"
#include "rooms/engagement/record_views.h"

namespace tandem::engagement {
namespace {

using api::Call;
using api::Everybody;
using api::None;
using api::Page;
using api::Reply;
using api::SignedIn;
using db::Tx;

void AddEngagementRoutes(api::Router& router) {
  router
      .Get<Page<Engagement>>("/engagements", "The engagements you are in, newest first", SignedIn(),
                             [](Tx& tx, Call& call) { return Engagements(tx, call.caller(), api::ReadPage(call)); })
      .Pages();
  router.Post<NewEngagement, Engagement>("/engagements", "Create an engagement; your organisation is the client", SignedIn(),
                                         [](Tx& tx, Call& call, const NewEngagement& input) {
                                           return CreateEngagement(tx, call, input);
                                         });
  router.Get<Engagement>("/engagements/{engagement}", "One engagement", May(Action::kViewEngagement),
                         [](Tx& tx, Call& call) { return ReadEngagement(tx, AccessOf(call)); });
  router.Patch<EngagementChange, Engagement>("/engagements/{engagement}", "Change title, summary or phase",
                                             May(Action::kEditEngagement),
                                             [](Tx& tx, Call& call, const EngagementChange& change) {
                                               return ChangeEngagement(tx, AccessOf(call), call, call.IfMatch(), change);
                                             });
}

void AddMemberRoutes(api::Router& router) {
  router
      .Get<Page<Member>>("/engagements/{engagement}/members", "The people of both sides", May(Action::kViewMembers),
                         [](Tx& tx, Call& call) { return Members(tx, AccessOf(call), api::ReadPage(call)); })
      .Pages();
  router.Post<NewMember, Member>("/engagements/{engagement}/members", "Add a colleague to your side",
                                 May(Action::kManageMembers), [](Tx& tx, Call& call, const NewMember& input) {
                                   return AddMember(tx, AccessOf(call), call, input);
                                 });
  router.Patch<MemberChange, Member>("/engagements/{engagement}/members/{member}", "Change a role on your side",
                                     May(Action::kManageMembers), [](Tx& tx, Call& call, const MemberChange& change) {
                                       return ChangeMember(tx, AccessOf(call), call, call.PathId<MemberTag>("member"),
                                                           call.IfMatch(), change);
                                     });
  router
      .Delete("/engagements/{engagement}/members/{member}", "Remove a person of your side", May(Action::kManageMembers),
              [](Tx& tx, Call& call) {
                RemoveMember(tx, AccessOf(call), call, call.PathId<MemberTag>("member"), call.IfMatch());
              })
      .NeedsIfMatch();
}

void AddInvitationRoutes(api::Router& router) {
  router
      .Get<Page<people::Invitation>>(
          "/engagements/{engagement}/invitations", "Invitations into the engagement", May(Action::kManageMembers),
          [](Tx& tx, Call& call) {
            return MemberInvitations(tx, AccessOf(call), api::ReadPage(call));
          })
      .Pages();
  router
      .Post<NewInvitation, people::Invitation>(
          "/engagements/{engagement}/invitations", "Invite somebody; the link is shown once", May(Action::kManageMembers),
          [](Tx& tx, Call& call, const NewInvitation& input) { return InviteMember(tx, AccessOf(call), call, input); })
      .AnswersSecret();
  router.Delete("/engagements/{engagement}/invitations/{invitation}", "Revoke an invitation", May(Action::kManageMembers),
                [](Tx& tx, Call& call) {
                  RevokeMemberInvitation(tx, AccessOf(call), call, call.PathUuid("invitation"));
                });
  router.Get<InvitationView>("/invitations/{token}", "What an invitation's link leads to", Everybody(),
                             [](Tx& tx, Call& call) { return ReadInvitation(tx, call); });
  router
      .Post<Acceptance, Arrival>("/invitations/{token}/acceptance", "Accept an invitation and sign in", Everybody(),
                                 [](Tx& tx, Call& call, const Acceptance&) { return FinishAcceptance(tx, call); })
      .Prepares(PrepareAcceptance)
      .AnswersSecret();
}

void AddActivityRoutes(api::Router& router) {
  router
      .Get<None>("/activity", "What happened lately in your engagements", SignedIn(),
                 [](Tx& tx, Call& call) { return ReadActivity(tx, call); })
      .Documents(TypeOfRecord<ActivityPage>())
      .Pages();
  router.Put<ActivitySeen, None>("/activity/seen", "Mark activity as seen", SignedIn(),
                                 [](Tx& tx, Call& call, const ActivitySeen& seen) { MarkActivitySeen(tx, call, seen); });
  router.Get<None>("/live", "A WebSocket that hears of every entry in your engagements", SignedIn(),
                   [](Tx& tx, Call& call) { return ListenToAll(tx, call); });
  router.Get<None>("/engagements/{engagement}/live", "A WebSocket that hears of every entry of the engagement",
                   May(Action::kViewEngagement), [](Tx&, Call& call) { return ListenToEngagement(call); });
}

}  // namespace

void AddRoutes(api::Router& router) {
  AddEngagementRoutes(router);
  AddMemberRoutes(router);
  AddInvitationRoutes(router);
  AddActivityRoutes(router);
}

}  // namespace tandem::engagement

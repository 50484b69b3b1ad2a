#include "rooms/people/routes.h"

#include "rooms/people/invitation.h"
#include "rooms/people/session.h"
#include "rooms/people/setup.h"
#include "rooms/people/token.h"

namespace tandem::people {
namespace {

using api::Call;
using api::Everybody;
using api::None;
using api::OrganisationAdmin;
using api::Page;
using api::Reply;
using api::SignedIn;
using db::Tx;

void AddSetupRoutes(api::Router& router) {
  router.Get<SetupState>("/setup", "Whether the server waits for its first person", Everybody(),
                         [](Tx& tx, Call&) { return ReadSetupState(tx); });
  router
      .Post<Setup, Session>("/setup", "Set up the first organisation and its administrator", Everybody(),
                            [](Tx& tx, Call& call, const Setup&) { return FinishSetup(tx, call); })
      .Prepares(PrepareSetup)
      .AnswersSecret();
}

void AddSessionRoutes(api::Router& router) {
  router
      .Post<SignIn, Session>(
          "/session", "Sign in", Everybody(),
          [](Tx& tx, Call& call, const SignIn&) { return FinishSignIn(tx, call); }, 200)
      .Prepares(PrepareSignIn)
      .AnswersSecret();
  router.Get<Session>("/session", "Who is signed in", SignedIn(),
                      [](Tx& tx, Call& call) { return CurrentSession(tx, call); });
  router.Delete("/session", "Sign out", SignedIn(), [](Tx& tx, Call& call) { return EndSession(tx, call); });
  router
      .Get<Page<SessionView>>("/sessions", "Where you are signed in", SignedIn(),
                              [](Tx& tx, Call& call) { return Sessions(tx, call, api::ReadPage(call)); })
      .Pages();
  router.Delete("/sessions", "Sign out everywhere", SignedIn(),
                [](Tx& tx, Call& call) { return EndAllSessions(tx, call); });
}

void AddAccountRoutes(api::Router& router) {
  router.Get<Person>("/me", "Your own account", SignedIn(), [](Tx& tx, Call& call) { return Me(tx, call.caller()); });
  router.Patch<PersonChange, Person>("/me", "Change your name or language", SignedIn(),
                                     [](Tx& tx, Call& call, const PersonChange& change) {
                                       return ChangeMe(tx, call.caller(), call.IfMatch(), change);
                                     });
  router
      .Post<PasswordChange, Session>(
          "/me/password", "Change your password; signs out everywhere else", SignedIn(),
          [](Tx& tx, Call& call, const PasswordChange&) { return FinishPasswordChange(tx, call); }, 200)
      .Prepares(PreparePasswordChange)
      .AnswersSecret();
  router
      .Get<Page<Token>>("/tokens", "Your API tokens", SignedIn(),
                        [](Tx& tx, Call& call) { return Tokens(tx, call, api::ReadPage(call)); })
      .Pages();
  router
      .Post<NewToken, Token>("/tokens", "Make an API token; its secret is shown once", SignedIn(),
                             [](Tx& tx, Call& call, const NewToken& input) { return CreateToken(tx, call, input); })
      .AnswersSecret();
  router.Delete("/tokens/{token}", "Revoke an API token", SignedIn(),
                [](Tx& tx, Call& call) { RevokeToken(tx, call, call.PathUuid("token")); });
}

void AddOrganisationRoutes(api::Router& router) {
  router.Get<Organisation>("/organisation", "Your organisation", SignedIn(),
                           [](Tx& tx, Call& call) { return MyOrganisation(tx, call.caller()); });
  router.Patch<OrganisationChange, Organisation>(
      "/organisation", "Rename your organisation", OrganisationAdmin(),
      [](Tx& tx, Call& call, const OrganisationChange& change) {
        return ChangeOrganisation(tx, call.caller(), call.IfMatch(), change);
      });
  router
      .Get<Page<Colleague>>("/organisation/people", "The people of your organisation", SignedIn(),
                            [](Tx& tx, Call& call) { return Colleagues(tx, call.caller(), api::ReadPage(call)); })
      .Pages();
  router
      .Get<Page<Invitation>>(
          "/organisation/invitations", "Invitations into your organisation", OrganisationAdmin(),
          [](Tx& tx, Call& call) { return OrganisationInvitations(tx, call, api::ReadPage(call)); })
      .Pages();
  router
      .Post<NewColleague, Invitation>(
          "/organisation/invitations", "Invite a colleague; the link is shown once", OrganisationAdmin(),
          [](Tx& tx, Call& call, const NewColleague& input) { return InviteColleague(tx, call, input); })
      .AnswersSecret();
  router.Delete("/organisation/invitations/{invitation}", "Revoke an invitation", OrganisationAdmin(),
                [](Tx& tx, Call& call) {
                  RevokeOrganisationInvitation(tx, call, call.PathUuid("invitation"));
                });
}

}  // namespace

void AddRoutes(api::Router& router) {
  AddSetupRoutes(router);
  AddSessionRoutes(router);
  AddAccountRoutes(router);
  AddOrganisationRoutes(router);
}

}  // namespace tandem::people

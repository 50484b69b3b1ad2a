#include "rooms/engagement/joining.h"

namespace tandem::engagement {

const RecordType& DescribeRecord(const InvitationView*) {
  static const RecordType type =
      RecordOf<InvitationView>("InvitationView", "An invitation as its link shows it.")
          .Add("email", &InvitationView::email, "Who is invited.")
          .Add("kind", &InvitationView::kind, "Into what.")
          .Add("organisation", &InvitationView::organisation, "The organisation they join; null when they name their own.")
          .Add("engagement", &InvitationView::engagement, "The engagement's title.")
          .Add("party", &InvitationView::party, "The side they join.")
          .Add("role", &InvitationView::role, "The role they get.")
          .Add("inviter", &InvitationView::inviter, "Who invites, by name.")
          .Add("inviter_organisation", &InvitationView::inviter_organisation, "The organisation they belong to.")
          .Add("needs_organisation", &InvitationView::needs_organisation, "Whether to send `organisation`.")
          .Add("account_exists", &InvitationView::account_exists, "Whether `password` is that of their account.")
          .Add("expires_at", &InvitationView::expires_at, "When the link stops working.");
  return type;
}

const RecordType& DescribeRecord(const Acceptance*) {
  static const RecordType type =
      RecordOf<Acceptance>("Acceptance", "Accepting an invitation.")
          .Add("name", &Acceptance::name, "The person's name, for a new account.", {.min_length = 1, .max_length = 120})
          .Add("password", &Acceptance::password, "A new one, or that of the account.", {.max_length = 1024, .format = "password"})
          .Add("organisation", &Acceptance::organisation, "The organisation's name, where it is asked for.",
               {.min_length = 1, .max_length = 120});
  return type;
}

const RecordType& DescribeRecord(const Arrival*) {
  static const RecordType type = RecordOf<Arrival>("Arrival", "Signed in by an invitation.")
                                     .Include<people::Session>()
                                     .Add("landing", &Arrival::landing, "The page to go to.");
  return type;
}

}  // namespace tandem::engagement

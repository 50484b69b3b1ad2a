#include "rooms/people/session.h"

namespace tandem::people {
namespace {

constexpr FieldRule kPassword{.min_length = 1, .max_length = 1024, .format = "password"};

}  // namespace

const RecordType& DescribeRecord(const Session*) {
  static const RecordType type =
      RecordOf<Session>("Session", "Who is signed in.")
          .Add("csrf_token", &Session::csrf_token, "Send it as X-CSRF-Token with every write.")
          .Add("person", &Session::person, "The person.")
          .Add("organisation", &Session::organisation, "Their organisation.")
          .Add("organisation_role", &Session::organisation_role, "What they may do for it.");
  return type;
}

const RecordType& DescribeRecord(const SessionView*) {
  static const RecordType type =
      RecordOf<SessionView>("SessionView", "A place where you are signed in.")
          .Add("id", &SessionView::id, "Its id.")
          .Add("created_at", &SessionView::created_at, "When you signed in.")
          .Add("last_seen_at", &SessionView::last_seen_at, "When it was last used, to some minutes.")
          .Add("address", &SessionView::address, "The network address it was made from.")
          .Add("user_agent", &SessionView::user_agent, "The browser, as it names itself.")
          .Add("current", &SessionView::current, "Whether it is this one.");
  return type;
}

const RecordType& DescribeRecord(const SignIn*) {
  static const RecordType type =
      RecordOf<SignIn>("SignIn", "What signing in takes.")
          .Add("email", &SignIn::email, "The address of the account.", {.min_length = 1, .max_length = 254, .format = "email"})
          .Add("password", &SignIn::password, "Its password.", kPassword);
  return type;
}

const RecordType& DescribeRecord(const PasswordChange*) {
  static const RecordType type =
      RecordOf<PasswordChange>("PasswordChange", "A new password.")
          .Add("current_password", &PasswordChange::current_password, "The present one.", kPassword)
          .Add("new_password", &PasswordChange::new_password, "The new one, at least 12 characters.", kPassword);
  return type;
}

}  // namespace tandem::people

#include "rooms/people/setup.h"

#include "base/text.h"
#include "platform/crypto/password.h"
#include "rooms/people/organisation_store.h"

namespace tandem::people {
namespace {

struct Ready {
  Setup setup;
  std::string password_hash;
};

void RequireFresh(db::Tx& tx) {
  if (!AnyOrganisation(tx)) return;
  throw Conflict("setup.done",
                 "This server is set up already. Sign in, or ask a colleague for an invitation.");
}

}  // namespace

const RecordType& DescribeRecord(const SetupState*) {
  static const RecordType type =
      RecordOf<SetupState>("SetupState", "Whether the server waits for its first person.")
          .Add("needed", &SetupState::needed, "True until the first organisation is set up.");
  return type;
}

const RecordType& DescribeRecord(const Setup*) {
  static const RecordType type =
      RecordOf<Setup>("Setup", "The first organisation and its first administrator.")
          .Add("organisation", &Setup::organisation, "The organisation's name.",
               {.min_length = 1, .max_length = 120})
          .Add("name", &Setup::name, "The person's name.", {.min_length = 1, .max_length = 120})
          .Add("email", &Setup::email, "The address to sign in with.",
               {.min_length = 3, .max_length = 254, .format = "email"})
          .Add("password", &Setup::password, "At least 12 characters.",
               {.max_length = 1024, .format = "password"});
  return type;
}

SetupState ReadSetupState(db::Tx& tx) { return {!AnyOrganisation(tx)}; }

void PrepareSetup(api::Call& call, const api::Transactions& apart, const Json& body) {
  apart.Read([](db::Tx& tx) { RequireFresh(tx); });
  Ready ready{FromJson<Setup>(body), {}};
  CheckEmail("email", ready.setup.email);
  CheckPassword("password", ready.setup.password, ready.setup.email);
  ready.password_hash = crypto::HashPassword(ready.setup.password);
  call.prepared = std::move(ready);
}

api::Reply FinishSetup(db::Tx& tx, api::Call& call) {
  RequireFresh(tx);
  const auto& ready = std::any_cast<const Ready&>(call.prepared);
  const Organisation organisation =
      FoundOrganisation(tx, {call.NewId()}, ready.setup.organisation, call.now());
  const PersonId person{call.NewId()};
  AddPerson(tx,
            {person, organisation.id, std::string(Trim(ready.setup.name)), ready.setup.email,
             ready.password_hash, OrganisationRole::kAdmin},
            call.now());
  return Welcome(StartSession(tx, call, person), 201);
}

}  // namespace tandem::people

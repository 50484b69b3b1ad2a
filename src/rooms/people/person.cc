#include "rooms/people/person.h"

#include "base/text.h"
#include "rooms/people/person_store.h"

namespace tandem::people {

void CheckEmail(const std::string& field, const std::string& email) {
  const size_t at = email.find('@');
  const bool plausible = at != std::string::npos && at > 0 && at + 1 < email.size() && email.find('@', at + 1) == std::string::npos &&
                         email.find_first_of(" \t\r\n,;<>\"") == std::string::npos && email.size() <= 254;
  if (!plausible) throw InvalidField(field, "email.invalid", "Write an e-mail address such as ada@example.org.");
}

void CheckPassword(const std::string& field, const std::string& password, const std::string& email) {
  const size_t length = CharacterCount(password);
  if (length < 12) throw InvalidField(field, "password.too_short", "Choose a password of at least 12 characters; a few words are easy to remember.");
  if (password.size() > 1024) throw InvalidField(field, "password.too_long", "Choose a password of at most 1024 bytes.");
  if (LowerAscii(password) == LowerAscii(email)) {
    throw InvalidField(field, "password.is_email", "Choose a password that is not your e-mail address.");
  }
  if (password.find_first_not_of(password[0]) == std::string::npos) {
    throw InvalidField(field, "password.one_character", "Choose a password of more than one repeated character.");
  }
}

void AddPerson(db::Tx& tx, const NewPerson& person, Instant now) {
  if (FindAccount(tx, LowerAscii(person.email))) {
    throw Conflict("person.email_taken", "There is an account with this e-mail address already. Sign in with it.");
  }
  InsertPerson(tx, person, now);
}

Person Me(db::Tx& tx, const api::Caller& caller) {
  auto person = FindPerson(tx, {caller.person});
  if (!person) throw NotFound("person");
  return *person;
}

Person ChangeMe(db::Tx& tx, const api::Caller& caller, int64_t seen, const PersonChange& change) {
  Person person = Me(tx, caller);
  api::RequireVersion(seen, person, change);
  change.name.ApplyTo(person.name);
  change.locale.ApplyTo(person.locale);
  ++person.version;
  StorePerson(tx, person);
  return person;
}

api::Page<Colleague> Colleagues(db::Tx& tx, const api::Caller& caller, const api::PageRequest& page) {
  return api::MakePage(ReadColleagues(tx, {caller.organisation}, page), page,
                       [](const Colleague& colleague) { return ToText(colleague.id); });
}

PersonRef ColleagueOf(db::Tx& tx, const api::Caller& caller, const PersonId& person) {
  auto colleague = FindColleague(tx, {caller.organisation}, person);
  if (!colleague) throw NotFound("person");
  return *colleague;
}

}  // namespace tandem::people

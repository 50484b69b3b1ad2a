#ifndef TANDEM_ROOMS_PEOPLE_PERSON_STORE_H_
#define TANDEM_ROOMS_PEOPLE_PERSON_STORE_H_

#include "rooms/people/person.h"

namespace tandem::people {

// What signing in needs of a person.
struct Account {
  PersonId id;
  OrganisationId organisation_id;
  std::string name;
  std::string email;
  std::string password_hash;
};

// `email_key` is the address in lower case.
std::optional<Account> FindAccount(db::Tx& tx, const std::string& email_key);
std::optional<Account> FindAccount(db::Tx& tx, const PersonId& id);
std::optional<Person> FindPerson(db::Tx& tx, const PersonId& id);
std::optional<PersonRef> FindColleague(db::Tx& tx, const OrganisationId& organisation, const PersonId& id);
std::vector<Colleague> ReadColleagues(db::Tx& tx, const OrganisationId& organisation, const api::PageRequest& page);
void InsertPerson(db::Tx& tx, const NewPerson& person, Instant now);
void StorePerson(db::Tx& tx, const Person& person);
void StorePasswordHash(db::Tx& tx, const PersonId& id, const std::string& hash);

}  // namespace tandem::people

#endif  // TANDEM_ROOMS_PEOPLE_PERSON_STORE_H_

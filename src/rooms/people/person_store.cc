#include "rooms/people/person_store.h"

#include "base/text.h"
#include "platform/db/records.h"

namespace tandem::people {
namespace {

constexpr std::string_view kAccountByEmail =
    "SELECT id, organisation_id, name, email, password_hash FROM persons WHERE email_key = $1";
constexpr std::string_view kAccountById =
    "SELECT id, organisation_id, name, email, password_hash FROM persons WHERE id = $1";
constexpr std::string_view kFind = "SELECT id, name, email, locale, version FROM persons WHERE id = $1";
constexpr std::string_view kColleague =
    "SELECT id, name, email FROM persons WHERE organisation_id = $1 AND id = $2";
constexpr std::string_view kColleagues =
    "SELECT id, name, email, role, created_at AS joined_at FROM persons "
    "WHERE organisation_id = $1 AND id > $2 ORDER BY id LIMIT $3";
constexpr std::string_view kInsert =
    "INSERT INTO persons (id, organisation_id, name, email, email_key, password_hash, role, locale, created_at, version) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, 'en', $8, 1)";
constexpr std::string_view kStore = "UPDATE persons SET name = $2, locale = $3, version = $4 WHERE id = $1";
constexpr std::string_view kStoreHash = "UPDATE persons SET password_hash = $2 WHERE id = $1";

Account ReadAccount(const db::Row& row) {
  return {*ParseId<PersonTag>(row.Text(0)), *ParseId<OrganisationTag>(row.Text(1)), std::string(row.Text(2)),
          std::string(row.Text(3)), std::string(row.Text(4))};
}

}  // namespace

std::optional<Account> FindAccount(db::Tx& tx, const std::string& email_key) {
  return tx.One(kAccountByEmail, {email_key}, ReadAccount);
}

std::optional<Account> FindAccount(db::Tx& tx, const PersonId& id) { return tx.One(kAccountById, {id}, ReadAccount); }

std::optional<Person> FindPerson(db::Tx& tx, const PersonId& id) { return db::SelectOne<Person>(tx, kFind, {id}); }

std::optional<PersonRef> FindColleague(db::Tx& tx, const OrganisationId& organisation, const PersonId& id) {
  return db::SelectOne<PersonRef>(tx, kColleague, {organisation, id});
}

std::vector<Colleague> ReadColleagues(db::Tx& tx, const OrganisationId& organisation, const api::PageRequest& page) {
  return db::Select<Colleague>(tx, kColleagues, {organisation, page.after, page.limit + 1});
}

void InsertPerson(db::Tx& tx, const NewPerson& person, Instant now) {
  tx.Run(kInsert, {person.id, person.organisation_id, person.name, person.email, LowerAscii(person.email),
                   person.password_hash, Word(person.role), now});
}

void StorePerson(db::Tx& tx, const Person& person) {
  tx.Run(kStore, {person.id, person.name, Word(person.locale), person.version});
}

void StorePasswordHash(db::Tx& tx, const PersonId& id, const std::string& hash) { tx.Run(kStoreHash, {id, hash}); }

}  // namespace tandem::people

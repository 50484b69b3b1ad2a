// Persons: humans with an account, each of one organisation, with a role in it.
#ifndef TANDEM_ROOMS_PEOPLE_PERSON_H_
#define TANDEM_ROOMS_PEOPLE_PERSON_H_

#include "api/page.h"
#include "rooms/people/organisation.h"

namespace tandem::people {

using PersonId = Id<struct PersonTag>;

enum class OrganisationRole { kAdmin, kMember };
enum class Locale { kEnglish, kVietnamese };

// What a person sees of themselves.
struct Person {
  PersonId id;
  std::string name;
  std::string email;
  Locale locale = Locale::kEnglish;
  int64_t version = 1;
};
const RecordType& DescribeRecord(const Person*);

// A person as others refer to them.
struct PersonRef {
  PersonId id;
  std::string name;
  std::string email;
};
const RecordType& DescribeRecord(const PersonRef*);

// A colleague, in the list of an organisation's people.
struct Colleague {
  PersonId id;
  std::string name;
  std::string email;
  OrganisationRole role = OrganisationRole::kMember;
  Instant joined_at;
};
const RecordType& DescribeRecord(const Colleague*);

struct PersonChange {
  Given<std::string> name;
  Given<Locale> locale;
};
const RecordType& DescribeRecord(const PersonChange*);

// An account about to be made; the password is hashed already.
struct NewPerson {
  PersonId id;
  OrganisationId organisation_id;
  std::string name;
  std::string email;
  std::string password_hash;
  OrganisationRole role = OrganisationRole::kMember;
};

// The rules of an address and a password; throw a Problem that names `field`.
void CheckEmail(const std::string& field, const std::string& email);
void CheckPassword(const std::string& field, const std::string& password, const std::string& email);

// Throws 409 "person.email_taken" when the address has an account.
void AddPerson(db::Tx& tx, const NewPerson& person, Instant now);
Person Me(db::Tx& tx, const api::Caller& caller);
Person ChangeMe(db::Tx& tx, const api::Caller& caller, int64_t seen, const PersonChange& change);
// The people of the caller's organisation, by the time they joined.
api::Page<Colleague> Colleagues(db::Tx& tx, const api::Caller& caller, const api::PageRequest& page);
// A person of the caller's own organisation; others are not found.
PersonRef ColleagueOf(db::Tx& tx, const api::Caller& caller, const PersonId& person);

}  // namespace tandem::people

template <>
struct tandem::EnumWords<tandem::people::OrganisationRole> {
  static constexpr std::string_view words[] = {"admin", "member"};
};
template <>
struct tandem::EnumWords<tandem::people::Locale> {
  static constexpr std::string_view words[] = {"en", "vi"};
};

#endif  // TANDEM_ROOMS_PEOPLE_PERSON_H_

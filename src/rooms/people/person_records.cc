#include "rooms/people/person.h"

namespace tandem::people {
namespace {

constexpr FieldRule kName{.min_length = 1, .max_length = 120};
constexpr FieldRule kEmail{.min_length = 3, .max_length = 254, .format = "email"};

}  // namespace

const RecordType& DescribeRecord(const Person*) {
  static const RecordType type = RecordOf<Person>("Person", "A human with an account.")
                                     .Add("id", &Person::id, "Their id.")
                                     .Add("name", &Person::name, "Their name.", kName)
                                     .Add("email", &Person::email, "The address they sign in with.", kEmail)
                                     .Add("locale", &Person::locale, "The language they read.")
                                     .Add("version", &Person::version, "Rises with each change.");
  return type;
}

const RecordType& DescribeRecord(const PersonRef*) {
  static const RecordType type = RecordOf<PersonRef>("PersonRef", "A person, by name.")
                                     .Add("id", &PersonRef::id, "Their id.")
                                     .Add("name", &PersonRef::name, "Their name.")
                                     .Add("email", &PersonRef::email, "Their address.");
  return type;
}

const RecordType& DescribeRecord(const Colleague*) {
  static const RecordType type = RecordOf<Colleague>("OrganisationPerson", "A person of an organisation.")
                                     .Add("id", &Colleague::id, "Their id.")
                                     .Add("name", &Colleague::name, "Their name.")
                                     .Add("email", &Colleague::email, "Their address.")
                                     .Add("role", &Colleague::role, "What they may do for the organisation.")
                                     .Add("joined_at", &Colleague::joined_at, "Since when they are here.");
  return type;
}

const RecordType& DescribeRecord(const PersonChange*) {
  static const RecordType type = RecordOf<PersonChange>("PersonChange", "A change of one's own account.")
                                     .Add("name", &PersonChange::name, "The new name.", kName)
                                     .Add("locale", &PersonChange::locale, "The language to read.");
  return type;
}

}  // namespace tandem::people

#include "rooms/people/organisation.h"

#include "base/text.h"
#include "rooms/people/organisation_store.h"

namespace tandem::people {
namespace {

constexpr FieldRule kName{.min_length = 1, .max_length = 120};

void RequireFreeName(db::Tx& tx, const std::string& name, const OrganisationId& self) {
  const auto holder = FindOrganisationByName(tx, LowerAscii(Trim(name)));
  if (!holder || *holder == self) return;
  throw Conflict("organisation.name_taken", "There is an organisation of that name here already. If it is yours, ask a colleague for an invitation.");
}

}  // namespace

const RecordType& DescribeRecord(const Organisation*) {
  static const RecordType type = RecordOf<Organisation>("Organisation", "A legal entity.")
                                     .Add("id", &Organisation::id, "Its id.")
                                     .Add("name", &Organisation::name, "What it is called.", kName)
                                     .Add("created_at", &Organisation::created_at, "Since when it is here.")
                                     .Add("version", &Organisation::version, "Rises with each change.");
  return type;
}

const RecordType& DescribeRecord(const OrganisationRef*) {
  static const RecordType type = RecordOf<OrganisationRef>("OrganisationRef", "An organisation, by name.")
                                     .Add("id", &OrganisationRef::id, "Its id.")
                                     .Add("name", &OrganisationRef::name, "What it is called.");
  return type;
}

const RecordType& DescribeRecord(const OrganisationChange*) {
  static const RecordType type = RecordOf<OrganisationChange>("OrganisationChange", "A change of an organisation.")
                                     .Add("name", &OrganisationChange::name, "Its new name.", kName);
  return type;
}

Organisation MyOrganisation(db::Tx& tx, const api::Caller& caller) {
  auto organisation = FindOrganisation(tx, {caller.organisation});
  if (!organisation) throw NotFound("organisation");
  return *organisation;
}

Organisation ChangeOrganisation(db::Tx& tx, const api::Caller& caller, int64_t seen, const OrganisationChange& change) {
  Organisation organisation = MyOrganisation(tx, caller);
  api::RequireVersion(seen, organisation.version, ToJson(organisation), ToJson(change));
  change.name.ApplyTo(organisation.name);
  RequireFreeName(tx, organisation.name, organisation.id);
  organisation.name = Trim(organisation.name);
  ++organisation.version;
  StoreOrganisation(tx, organisation);
  return organisation;
}

Organisation FoundOrganisation(db::Tx& tx, const OrganisationId& id, const std::string& name, Instant now) {
  RequireFreeName(tx, name, id);
  const Organisation organisation{id, std::string(Trim(name)), now, 1};
  InsertOrganisation(tx, organisation);
  return organisation;
}

}  // namespace tandem::people

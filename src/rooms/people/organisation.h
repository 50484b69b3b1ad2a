// Organisations: legal entities that are client in one engagement and vendor in another.
#ifndef TANDEM_ROOMS_PEOPLE_ORGANISATION_H_
#define TANDEM_ROOMS_PEOPLE_ORGANISATION_H_

#include "api/call.h"
#include "base/record.h"
#include "platform/db/tx.h"

namespace tandem::people {

using OrganisationId = Id<struct OrganisationTag>;

struct Organisation {
  OrganisationId id;
  std::string name;
  Instant created_at;
  int64_t version = 1;
};
const RecordType& DescribeRecord(const Organisation*);

// An organisation as others refer to it.
struct OrganisationRef {
  OrganisationId id;
  std::string name;
};
const RecordType& DescribeRecord(const OrganisationRef*);

struct OrganisationChange {
  Given<std::string> name;
};
const RecordType& DescribeRecord(const OrganisationChange*);

// The caller's own organisation.
Organisation MyOrganisation(db::Tx& tx, const api::Caller& caller);
// Renames it. Throws 412 when `seen` is not its version.
Organisation ChangeOrganisation(db::Tx& tx, const api::Caller& caller, int64_t seen, const OrganisationChange& change);
// Founds an organisation. Throws 409 "organisation.name_taken" when the name is in use.
Organisation FoundOrganisation(db::Tx& tx, const OrganisationId& id, const std::string& name, Instant now);

}  // namespace tandem::people

#endif  // TANDEM_ROOMS_PEOPLE_ORGANISATION_H_

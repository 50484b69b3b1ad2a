#ifndef TANDEM_ROOMS_PEOPLE_ORGANISATION_STORE_H_
#define TANDEM_ROOMS_PEOPLE_ORGANISATION_STORE_H_

#include "rooms/people/organisation.h"

namespace tandem::people {

bool AnyOrganisation(db::Tx& tx);
std::optional<Organisation> FindOrganisation(db::Tx& tx, const OrganisationId& id);
// By its name in lower case.
std::optional<OrganisationId> FindOrganisationByName(db::Tx& tx, const std::string& name_key);
void InsertOrganisation(db::Tx& tx, const Organisation& organisation);
void StoreOrganisation(db::Tx& tx, const Organisation& organisation);

}  // namespace tandem::people

#endif  // TANDEM_ROOMS_PEOPLE_ORGANISATION_STORE_H_

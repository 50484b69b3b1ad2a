#include "rooms/people/organisation_store.h"

#include "base/text.h"
#include "platform/db/records.h"

namespace tandem::people {
namespace {

constexpr std::string_view kAny = "SELECT 1 FROM organisations LIMIT 1";
constexpr std::string_view kFind = "SELECT id, name, created_at, version FROM organisations WHERE id = $1";
constexpr std::string_view kByName = "SELECT id FROM organisations WHERE name_key = $1";
constexpr std::string_view kInsert =
    "INSERT INTO organisations (id, name, name_key, created_at, version) VALUES ($1, $2, $3, $4, $5)";
constexpr std::string_view kStore = "UPDATE organisations SET name = $2, name_key = $3, version = $4 WHERE id = $1";

}  // namespace

bool AnyOrganisation(db::Tx& tx) { return tx.Exists(kAny); }

std::optional<Organisation> FindOrganisation(db::Tx& tx, const OrganisationId& id) {
  return db::SelectOne<Organisation>(tx, kFind, {id});
}

std::optional<OrganisationId> FindOrganisationByName(db::Tx& tx, const std::string& name_key) {
  const auto id = tx.ScalarText(kByName, {name_key});
  if (!id) return std::nullopt;
  return ParseId<OrganisationTag>(*id);
}

void InsertOrganisation(db::Tx& tx, const Organisation& organisation) {
  tx.Run(kInsert, {organisation.id, organisation.name, LowerAscii(organisation.name), organisation.created_at,
                   organisation.version});
}

void StoreOrganisation(db::Tx& tx, const Organisation& organisation) {
  tx.Run(kStore, {organisation.id, organisation.name, LowerAscii(organisation.name), organisation.version});
}

}  // namespace tandem::people

#include "rooms/baseline/signature_store.h"

#include "platform/db/records.h"

namespace tandem::baseline {
namespace {

constexpr std::string_view kAll =
    "SELECT party, person_id, name, organisation, signed_at FROM signatures WHERE subject_id = $1 AND "
    "version = $2 ORDER BY party";
constexpr std::string_view kInsert =
    "INSERT INTO signatures (subject_id, version, party, person_id, name, organisation, signed_at) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (subject_id, version, party) DO NOTHING";

}  // namespace

std::vector<Signature> ReadSignatures(db::Tx& tx, const Uuid& subject, int64_t version) {
  return db::Select<Signature>(tx, kAll, {subject, version});
}

void AddSignatures(db::Tx& tx, const Uuid& subject, int64_t version,
                   const std::vector<Signature>& signatures) {
  for (const Signature& one : signatures) {
    tx.Run(kInsert,
           {subject, version, Word(one.party), one.person_id, one.name, one.organisation, one.signed_at});
  }
}

}  // namespace tandem::baseline

#include "rooms/baseline/signature_store.h"

#include "platform/db/records.h"

namespace tandem::baseline {
namespace {

// A row of signatures: under what it stands.
struct SignatureRow : Signature {
  Uuid subject_id;
  int64_t version = 0;
};

const RecordType& DescribeRecord(const SignatureRow*) {
  static const RecordType type = RecordOf<SignatureRow>("SignatureRow", "A row of signatures.")
                                     .Include<Signature>()
                                     .Add("subject_id", &SignatureRow::subject_id, "")
                                     .Add("version", &SignatureRow::version, "");
  return type;
}

constexpr std::string_view kOfVersions =
    "SELECT * FROM signatures WHERE subject_id = $1 ORDER BY version, party";
constexpr std::string_view kOfChanges =
    "SELECT s.* FROM change_requests c JOIN signatures s ON s.subject_id = c.id AND s.version = c.version "
    "WHERE c.engagement_id = $1 AND c.id >= $2 AND c.id <= $3 ORDER BY s.party";
constexpr std::string_view kOfBaselines =
    "SELECT s.* FROM baselines b JOIN signatures s ON s.subject_id = b.id AND s.version = 0 "
    "WHERE b.engagement_id = $1 AND b.id >= $2 AND b.id <= $3 ORDER BY s.party";
constexpr std::string_view kInsert =
    "INSERT INTO signatures (subject_id, version, party, person_id, name, organisation, signed_at) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (subject_id, version, party) DO NOTHING";

template <typename Key>
SignaturesBy<Key> Grouped(db::Tx& tx, Key SignatureRow::*key, std::string_view sql, db::ArgumentList args) {
  SignaturesBy<Key> grouped;
  for (const SignatureRow& row : db::Select<SignatureRow>(tx, sql, args)) grouped[row.*key].push_back(row);
  return grouped;
}

}  // namespace

SignaturesBy<int64_t> SignaturesOfVersions(db::Tx& tx, const ChangeId& change) {
  return Grouped(tx, &SignatureRow::version, kOfVersions, {change});
}

SignaturesBy<Uuid> SignaturesOfChanges(db::Tx& tx, const EngagementId& engagement, const ChangeId& first,
                                       const ChangeId& last) {
  return Grouped(tx, &SignatureRow::subject_id, kOfChanges, {engagement, first, last});
}

SignaturesBy<Uuid> SignaturesOfBaselines(db::Tx& tx, const EngagementId& engagement, const BaselineId& first,
                                         const BaselineId& last) {
  return Grouped(tx, &SignatureRow::subject_id, kOfBaselines, {engagement, first, last});
}

void AddSignatures(db::Tx& tx, const Uuid& subject, int64_t version,
                   const std::vector<Signature>& signatures) {
  for (const Signature& one : signatures) {
    tx.Run(kInsert,
           {subject, version, Word(one.party), one.person_id, one.name, one.organisation, one.signed_at});
  }
}

std::vector<std::string> SignatureStatements() {
  std::vector<std::string> statements;
  for (std::string_view sql : {kOfVersions, kOfChanges, kOfBaselines}) statements.emplace_back(sql);
  return statements;
}

}  // namespace tandem::baseline

#include "rooms/scope/version_store.h"

#include "platform/db/records.h"

namespace tandem::scope {
namespace {

constexpr std::string_view kOf =
    "SELECT * FROM scope_versions WHERE engagement_id = $1 AND entry = $2 ORDER BY subject";
constexpr std::string_view kAfter =
    "SELECT * FROM scope_versions WHERE engagement_id = $1 AND entry > $2 ORDER BY entry, subject";
constexpr std::string_view kAt =
    "SELECT * FROM scope_versions WHERE engagement_id = $1 AND subject = $2 AND entry <= $3 "
    "ORDER BY entry DESC LIMIT 1";
constexpr std::string_view kLast =
    "SELECT version FROM scope_versions WHERE engagement_id = $1 AND subject = $2 ORDER BY entry DESC LIMIT "
    "1";
constexpr std::string_view kMarkPrice =
    "UPDATE scope_versions SET agreed_in = $2 WHERE engagement_id = $1 AND subject = $3 AND agreed_in IS NULL";
constexpr std::string_view kMarkClauses =
    "UPDATE scope_versions SET agreed_in = $2 WHERE engagement_id = $1 AND agreed_in IS NULL AND subject IN "
    "(SELECT id FROM scope_clauses WHERE engagement_id = $1 AND agreed_in = $2)";

}  // namespace

const RecordType& DescribeRecord(const Version*) {
  static const RecordType type = RecordOf<Version>("ScopeVersion", "A row of scope_versions.")
                                     .Add("engagement_id", &Version::engagement_id, "")
                                     .Add("subject", &Version::subject, "")
                                     .Add("entry", &Version::entry, "")
                                     .Add("version", &Version::version, "")
                                     .Add("terms", &Version::terms, "")
                                     .Add("person_id", &Version::person_id, "")
                                     .Add("person_name", &Version::person_name, "")
                                     .Add("party", &Version::party, "")
                                     .Add("at", &Version::at, "")
                                     .Add("agreed_in", &Version::agreed_in, "");
  return type;
}

void InsertVersions(db::Tx& tx, const std::vector<Version>& versions) {
  db::InsertAll(tx, "scope_versions", versions);
}

std::vector<Version> VersionsOf(db::Tx& tx, const EngagementId& engagement, int64_t entry) {
  return db::Select<Version>(tx, kOf, {engagement, entry});
}

std::vector<Version> VersionsAfter(db::Tx& tx, const EngagementId& engagement, int64_t entry) {
  return db::Select<Version>(tx, kAfter, {engagement, entry});
}

std::optional<Version> VersionAt(db::Tx& tx, const EngagementId& engagement, const std::string& subject,
                                 int64_t entry) {
  auto version = db::SelectOne<Version>(tx, kAt, {engagement, subject, entry});
  if (!version || version->terms.empty()) return std::nullopt;
  return version;
}

int64_t LastVersion(db::Tx& tx, const EngagementId& engagement, const std::string& subject) {
  return tx.ScalarInt(kLast, {engagement, subject}).value_or(0);
}

void MarkPriceVersions(db::Tx& tx, const EngagementId& engagement, int64_t baseline) {
  tx.Run(kMarkPrice, {engagement, baseline, std::string(kPriceSubject)});
}

void MarkClauseVersions(db::Tx& tx, const EngagementId& engagement, int64_t baseline) {
  tx.Run(kMarkClauses, {engagement, baseline});
}

std::vector<std::string> VersionStatements() {
  return {std::string(kOf),   std::string(kAfter),     std::string(kAt),
          std::string(kLast), std::string(kMarkPrice), std::string(kMarkClauses)};
}

}  // namespace tandem::scope

// Every version that a clause or the price ever had. A subject is a clause's id as text, or "price".
#ifndef TANDEM_ROOMS_SCOPE_VERSION_STORE_H_
#define TANDEM_ROOMS_SCOPE_VERSION_STORE_H_

#include "platform/db/tx.h"
#include "rooms/scope/price.h"

namespace tandem::scope {

inline constexpr std::string_view kPriceSubject = "price";

struct Version {
  EngagementId engagement_id;
  std::string subject;
  int64_t entry = 0;  // of the record, which made it
  int64_t version = 0;
  std::string terms;  // JSON of ClauseTerms or PriceTerms; empty: removed
  Uuid person_id;
  std::string person_name;
  Party party = Party::kClient;
  Instant at;
  std::optional<int64_t> agreed_in;  // the baseline, signed by both sides, that made it
};
const RecordType& DescribeRecord(const Version*);

void InsertVersions(db::Tx& tx, const std::vector<Version>& versions);
// Those that the entry made.
std::vector<Version> VersionsOf(db::Tx& tx, const EngagementId& engagement, int64_t entry);
// Those made after the entry, oldest first.
std::vector<Version> VersionsAfter(db::Tx& tx, const EngagementId& engagement, int64_t entry);
// The subject as it stood after the entry; nothing when it did not exist yet.
std::optional<Version> VersionAt(db::Tx& tx, const EngagementId& engagement, const std::string& subject,
                                 int64_t entry);
// The number of the subject's newest version, 0 without one.
int64_t LastVersion(db::Tx& tx, const EngagementId& engagement, const std::string& subject);

// Every version of the price, or of the clauses that are agreed in the baseline, is agreed in it too, unless
// it was in an earlier one.
void MarkPriceVersions(db::Tx& tx, const EngagementId& engagement, int64_t baseline);
void MarkClauseVersions(db::Tx& tx, const EngagementId& engagement, int64_t baseline);

std::vector<std::string> VersionStatements();

}  // namespace tandem::scope

#endif  // TANDEM_ROOMS_SCOPE_VERSION_STORE_H_

#ifndef TANDEM_ROOMS_OUTLOOK_EXPERIENCE_STORE_H_
#define TANDEM_ROOMS_OUTLOOK_EXPERIENCE_STORE_H_

#include "rooms/engagement/access.h"

namespace tandem::outlook {

using engagement::EngagementId;

// An estimate of something that has come to its end since.
struct PastEstimate {
  std::string engagement, client, vendor;  // `vendor` is empty while there is none
  std::string task;                        // empty: the plan
  Day as_of, estimated_end, started, ended;
  bool of_ours = false;  // either side of the engagement that asks takes part: its people may know of it
};

// A probability that was stated, and what was true in the end.
struct PastStatement {
  std::string engagement, task;
  double probability = 0;
  Day promised, p50, p80, ended;
};

// Of the engagements between the same client and the same vendor as this one, which both sides may know of.
// The latest 5,000 of each.
std::vector<PastEstimate> ReadDatesOfPair(db::Tx& tx, const EngagementId& engagement);
std::vector<PastEstimate> ReadTasksOfPair(db::Tx& tx, const EngagementId& engagement);
std::vector<PastStatement> ReadStatementsOfPair(db::Tx& tx, const EngagementId& engagement);
// Of all others: for figures that stand on many of them, never to be shown by themselves. The latest 4,000.
std::vector<PastEstimate> ReadDatesOfOthers(db::Tx& tx, const EngagementId& engagement);

// For the test that none reads a whole table.
std::vector<std::string_view> ExperienceStatements();

}  // namespace tandem::outlook

#endif  // TANDEM_ROOMS_OUTLOOK_EXPERIENCE_STORE_H_

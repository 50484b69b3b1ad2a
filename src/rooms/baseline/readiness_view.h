// Whether today's draft is ready to be signed, as the API shows it.
#ifndef TANDEM_ROOMS_BASELINE_READINESS_VIEW_H_
#define TANDEM_ROOMS_BASELINE_READINESS_VIEW_H_

#include "rooms/baseline/today.h"

namespace tandem::baseline {

struct Readiness {
  std::string draft_hash;
  int64_t as_of = 0;
  std::optional<int64_t> base_number;  // the baseline in force
  int64_t changes = 0;                 // fields and elements that differ from it
  double threshold = kLeastProbability;
  int64_t blocking = 0;
  std::vector<Finding> findings;
};
const RecordType& DescribeRecord(const Readiness*);

std::vector<Finding> FindingsOf(db::Tx& tx, const Access& access, const api::Call& call, const Today& today);
Readiness ViewReadiness(db::Tx& tx, const Access& access, const api::Call& call);

}  // namespace tandem::baseline

#endif  // TANDEM_ROOMS_BASELINE_READINESS_VIEW_H_

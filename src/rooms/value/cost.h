// What was spent on an engagement, by whom and when. Both parties see it. A cost is recorded or taken back,
// never changed: what was wrong is recorded anew.
#ifndef TANDEM_ROOMS_VALUE_COST_H_
#define TANDEM_ROOMS_VALUE_COST_H_

#include "api/page.h"
#include "rooms/plan/plan.h"

namespace tandem::value {

using engagement::Access;
using engagement::EngagementId;
using engagement::Party;
using CostId = Id<struct CostTag>;

struct Cost {
  CostId id;
  Day day;
  std::optional<plan::TaskId> task_id;
  Party party = Party::kVendor;  // the side that recorded it
  int64_t amount_minor = 0;      // negative is a credit
  std::string currency;
  std::string note;
  std::string recorded_by;  // as they were called then
  Instant recorded_at;
};
const RecordType& DescribeRecord(const Cost*);

struct NewCost {
  Given<CostId> id;
  Day day;
  Given<std::optional<plan::TaskId>> task_id;
  int64_t amount_minor = 0;
  std::string currency;
  std::string note;
};
const RecordType& DescribeRecord(const NewCost*);

inline constexpr int32_t kDaysBefore = 366;    // that a cost may be dated before engagement and plan begin
inline constexpr int64_t kMostCosts = 20'000;  // of one engagement

// Last recorded first.
api::Page<Cost> Costs(db::Tx& tx, const Access& access, const api::PageRequest& page);
// All of them, for computing.
std::vector<Cost> AllCosts(db::Tx& tx, const EngagementId& engagement);
// For the caller's side. Throws 422 for a day to come or more than a year before the work ("cost.too_early"),
// no amount, a task that is not in the plan,
// "value.currency_mix" for another currency than the agreed one; 409 "cost.exists", "cost.too_many".
Cost RecordCost(db::Tx& tx, const Access& access, const api::Call& call, const NewCost& input);
// By the side that recorded it. Throws 404 "cost.not_found", 403 "cost.other_side".
void TakeBackCost(db::Tx& tx, const Access& access, const api::Call& call, const CostId& id);

}  // namespace tandem::value

#endif  // TANDEM_ROOMS_VALUE_COST_H_

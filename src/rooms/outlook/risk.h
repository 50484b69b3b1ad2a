// The register of risks: what may happen, how likely it is, and what it would do to the plan. Both parties
// see and keep it; open risks enter the simulation.
#ifndef TANDEM_ROOMS_OUTLOOK_RISK_H_
#define TANDEM_ROOMS_OUTLOOK_RISK_H_

#include "rooms/plan/plan.h"

namespace tandem::outlook {

using engagement::Access;
using engagement::EngagementId;
using forecast::WorkTime;
using RiskId = Id<struct RiskTag>;

// `open`: may still happen, and is simulated. `happened`: the plan's tasks carry its effect from now on.
// `closed`: can no longer happen.
enum class RiskStatus { kOpen, kHappened, kClosed };

struct RiskInputs {
  std::string title;
  std::string description;
  double probability = 0;  // of happening at all, 0 to 1
  RiskStatus status = RiskStatus::kOpen;
  std::optional<engagement::Party> owner;                // who watches it
  WorkTime delay_low, delay_likely, delay_high;          // added to each of its tasks when it happens
  int64_t cost_low = 0, cost_likely = 0, cost_high = 0;  // minor units of the engagement's currency
  std::vector<plan::TaskId> task_ids;
};

struct Risk : RiskInputs {
  RiskId id;
  std::string changed_by;
  Instant changed_at;
  int64_t version = 1;
};
const RecordType& DescribeRecord(const Risk*);

// A new risk or a change of one; what is absent stays as it is.
struct RiskPut {
  Given<RiskId> id;
  Given<std::string> title, description;
  Given<double> probability;
  Given<RiskStatus> status;
  Given<std::optional<engagement::Party>> owner;
  Given<WorkTime> delay_low, delay_likely, delay_high;
  Given<int64_t> cost_low, cost_likely, cost_high;
  Given<std::vector<plan::TaskId>> task_ids;
};
const RecordType& DescribeRecord(const RiskPut*);

inline constexpr int64_t kMostRisks = 500;  // of one engagement

// Puts the fields of `put`. Throws Problem "input.invalid" with everything that is wrong: low, likely and
// high out of order, a delay without a task, a task twice or not among `tasks`. Pure.
RiskInputs PutRisk(RiskInputs risk, const RiskPut& put, const plan::TaskIndex& tasks);

api::Page<Risk> Risks(db::Tx& tx, const Access& access, const api::PageRequest& page);
Risk ReadRisk(db::Tx& tx, const Access& access, const RiskId& id);
// Throws 409 "risk.exists", "risk.too_many".
Risk AddRisk(db::Tx& tx, const Access& access, const api::Call& call, const RiskPut& put);
// `seen` is the version that the caller saw.
Risk ChangeRisk(db::Tx& tx, const Access& access, const api::Call& call, const RiskId& id, int64_t seen,
                const RiskPut& put);
void RemoveRisk(db::Tx& tx, const Access& access, const api::Call& call, const RiskId& id, int64_t seen);

}  // namespace tandem::outlook

template <>
struct tandem::EnumWords<tandem::outlook::RiskStatus> {
  static constexpr std::string_view words[] = {"open", "happened", "closed"};
};

#endif  // TANDEM_ROOMS_OUTLOOK_RISK_H_

// What earlier estimates turned out to be worth, as far as a simulation needs it.
//
// Two parties may know only what both took part in. So the record is that of the engagements between this
// client and this vendor: finished milestones, finished plans, finished tasks; of other engagements than this
// one, whose people need not be the same, only in tens (in_tens.h). What others experienced counts only as
// one general figure, and only where it stands on so many of them that none can be made out.
#ifndef TANDEM_ROOMS_OUTLOOK_EXPERIENCE_H_
#define TANDEM_ROOMS_OUTLOOK_EXPERIENCE_H_

#include <functional>
#include <span>

#include "forecast/track_record.h"
#include "rooms/outlook/experience_store.h"
#include "rooms/plan/plan.h"

namespace tandem::outlook {

// Others count when there are so many engagements, of so many pairs of client and vendor.
inline constexpr int kLeastEngagements = 5;
inline constexpr int kLeastPairs = 3;

// Whose history it is.
enum class RecordBasis { kPair, kGeneral, kAssumption };

// Without enough history the simulation stands on the estimates alone.
struct Experience {
  bool enough = false;
  int64_t projects = 0;      // finished milestones, plans and tasks that it stands on
  int64_t own_projects = 0;  // of them between this client and this vendor
  int64_t threshold = forecast::kEnoughProjects;
  // kPair: of this client and vendor. kGeneral: of many others too, less the more there is of one's own.
  // kAssumption: there is not enough.
  RecordBasis basis = RecordBasis::kAssumption;
  double stretch = 1;  // how many times as long as estimated the remaining time would take, in the middle
  // What the simulation is stretched by (forecast::SimulationInput).
  forecast::Stretch simulated;
};
const RecordType& DescribeRecord(const Experience*);

// Whether the others are so many that none can be made out, also by who knows those of the two sides
// themselves. Pure.
bool HidesEach(std::span<const PastEstimate> others);

// The plan's end without the record. Each is asked only where it is needed.
struct Ends {
  // As planned, with what is not done yet done from `as_of` on.
  std::function<Day()> planned;
  // As simulated.
  std::function<forecast::SimulatedEnd()> simulated;
};

// What the record says about the end of the plan.
Experience LoadExperience(db::Tx& tx, const EngagementId& engagement, const plan::StoredPlan& plan, Day as_of,
                          const Ends& ends);

}  // namespace tandem::outlook

template <>
struct tandem::EnumWords<tandem::outlook::RecordBasis> {
  static constexpr std::string_view words[] = {"pair", "general", "assumption"};
};

#endif  // TANDEM_ROOMS_OUTLOOK_EXPERIENCE_H_

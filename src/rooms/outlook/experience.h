// What earlier estimates of this client and vendor turned out to be worth, as far as a simulation needs it.
#ifndef TANDEM_ROOMS_OUTLOOK_EXPERIENCE_H_
#define TANDEM_ROOMS_OUTLOOK_EXPERIENCE_H_

#include "forecast/track_record.h"
#include "rooms/plan/plan.h"

namespace tandem::outlook {

// Without enough history the simulation stands on the estimates alone.
struct Experience {
  bool enough = false;
  int64_t projects = 0;      // finished tasks and milestones that it stands on
  int64_t own_projects = 0;  // of them between this client and this vendor
  int64_t threshold = forecast::kEnoughProjects;
  double stretch = 1;     // how many times as long as estimated the remaining time took, in the middle
  double log_median = 0;  // what of that the simulation does not explain by itself, on a log scale
  double spread = 0;
};
const RecordType& DescribeRecord(const Experience*);

}  // namespace tandem::outlook

#endif  // TANDEM_ROOMS_OUTLOOK_EXPERIENCE_H_

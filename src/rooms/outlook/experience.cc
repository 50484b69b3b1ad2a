#include "rooms/outlook/experience.h"

namespace tandem::outlook {

const RecordType& DescribeRecord(const Experience*) {
  static const RecordType type =
      RecordOf<Experience>("Experience", "How much history a forecast stands on.")
          .Add("enough", &Experience::enough, "Whether there is enough; else the estimates stand alone.")
          .Add("projects", &Experience::projects, "Finished tasks and milestones that it stands on.")
          .Add("own_projects", &Experience::own_projects, "Of them between this client and this vendor.")
          .Add("threshold", &Experience::threshold, "How many are enough.")
          .Add("stretch", &Experience::stretch,
               "How many times as long as estimated things took, in the middle; 1 without enough.");
  return type;
}

}  // namespace tandem::outlook

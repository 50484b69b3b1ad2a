// Any bytes given to the plan CSV reader end in a plan or a Problem; a plan without problems is scheduled,
// written and read back.
#include <cstdlib>
#include <string_view>

#include "base/problem.h"
#include "forecast/schedule.h"
#include "rooms/plan/exchange/csv.h"

namespace {

using namespace tandem;

void ReadBack(const plan::PlanFile& file) {
  const std::string written = plan::WriteCsv(file);
  const plan::PlanFile again = plan::ReadCsv(written);
  if (again.tasks.size() != file.tasks.size() || again.links != file.links) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  try {
    const auto file = plan::ReadCsv({reinterpret_cast<const char*>(data), size});
    if (!file.problems.empty()) return 0;
    ReadBack(file);
    forecast::ComputeSchedule(plan::ToPlan(file, Day{20'000}));
  } catch (const Problem&) {
  }
  return 0;
}

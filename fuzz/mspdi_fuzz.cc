// Any bytes given to the MSPDI reader end in a plan or a Problem; what is read can be scheduled or is
// refused.
#include <string_view>

#include "base/problem.h"
#include "forecast/schedule.h"
#include "rooms/plan/exchange/mspdi.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  try {
    const auto file = tandem::plan::ReadMspdi({reinterpret_cast<const char*>(data), size});
    tandem::forecast::ComputeSchedule(tandem::plan::ToPlan(file, tandem::Day{20'000}));
  } catch (const tandem::Problem&) {
  }
  return 0;
}

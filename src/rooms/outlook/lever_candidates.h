// What might help a date, before it is computed whether it does. Pure.
#ifndef TANDEM_ROOMS_OUTLOOK_LEVER_CANDIDATES_H_
#define TANDEM_ROOMS_OUTLOOK_LEVER_CANDIDATES_H_

#include "rooms/outlook/levers.h"

namespace tandem::outlook {

// A lever with the plan, and the risks, that it would make.
struct Candidate {
  Lever lever;
  std::function<void(plan::StoredPlan&)> apply;  // leaves the plan alone where it is empty
};

// `row` is the date's in the forecast's table of cruciality: the tasks that drive it most are tried. At most
// some thirty. None has a task begin before the day of the forecast.
std::vector<Candidate> LeverCandidates(const Basis& basis, size_t row,
                                       const std::vector<scope::Clause>& deliverables);

}  // namespace tandem::outlook

#endif  // TANDEM_ROOMS_OUTLOOK_LEVER_CANDIDATES_H_

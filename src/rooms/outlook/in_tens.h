// What an engagement may tell of the other engagements between its two sides, whose people need not be the
// same: of each of them its finished things in tens, the earliest first. Whoever knows some of them, or
// looked before the last ten came, can subtract; what is left always stands on ten at least, so that no
// single outcome is learned.
#ifndef TANDEM_ROOMS_OUTLOOK_IN_TENS_H_
#define TANDEM_ROOMS_OUTLOOK_IN_TENS_H_

#include "rooms/outlook/experience_store.h"

namespace tandem::outlook {

inline constexpr size_t kTogether = 10;

// All of `engagement`, and of every other the rows of its first finished tasks, so many of them that ten
// divides their number. Pure.
std::vector<PastEstimate> InTens(const std::vector<PastEstimate>& past, const EngagementId& engagement);
std::vector<PastStatement> InTens(const std::vector<PastStatement>& past, const EngagementId& engagement);

}  // namespace tandem::outlook

#endif  // TANDEM_ROOMS_OUTLOOK_IN_TENS_H_

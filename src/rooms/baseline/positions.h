// Positions that order the criteria of a deliverable and the lines and rates of a price. A draft keeps these
// as lists; in a document each has a number, and an element that did not move keeps the number that it was
// agreed with: otherwise taking one out would change all behind it, and two such changes would contradict
// each other. Pure.
#ifndef TANDEM_ROOMS_BASELINE_POSITIONS_H_
#define TANDEM_ROOMS_BASELINE_POSITIONS_H_

#include "base/json.h"

namespace tandem::baseline {

inline constexpr int64_t kPositionGap = 1024;

// The agreed part with its positions as close to those of `base` as the order allows. Without room between
// two of them the list is numbered anew.
Json WithPositionsOf(const Json& base, Json agreed);

}  // namespace tandem::baseline

#endif  // TANDEM_ROOMS_BASELINE_POSITIONS_H_

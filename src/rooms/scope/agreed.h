// What both sides signed is nobody's edit any more.
#ifndef TANDEM_ROOMS_SCOPE_AGREED_H_
#define TANDEM_ROOMS_SCOPE_AGREED_H_

#include "rooms/scope/draft.h"

namespace tandem::scope {

// Stamps every clause, and the price, of the draft that says what `agreed` says with the baseline's number,
// unless an earlier one said so already. What was drafted otherwise keeps who wrote it.
void MarkAgreed(db::Tx& tx, const engagement::Access& access, const Draft& agreed, int64_t baseline);

}  // namespace tandem::scope

#endif  // TANDEM_ROOMS_SCOPE_AGREED_H_

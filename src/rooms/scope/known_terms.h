// What a side knows terms to say: as it last saw them, with what it changed or agreed to since. What the
// other side changed is then the difference to the terms of now.
#ifndef TANDEM_ROOMS_SCOPE_KNOWN_TERMS_H_
#define TANDEM_ROOMS_SCOPE_KNOWN_TERMS_H_

#include "base/json.h"

namespace tandem::scope {

// Makes in `known` the change from `before` to `after`: only the fields in which they differ and, in lists
// whose elements have an `id`, only the elements that differ. An element that is not known stays unknown when
// it is changed. Pure.
void FollowChange(Json& known, const Json& before, const Json& after);

}  // namespace tandem::scope

#endif  // TANDEM_ROOMS_SCOPE_KNOWN_TERMS_H_

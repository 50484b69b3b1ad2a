// What the record of an engagement keeps of a change of its draft. Both sides have the shape
// {"clauses":[…],"criteria":[…],"price":{…},"lines":[…],"rates":[…]}: of what changed the changed fields, of
// what came or went all fields that are not blank; empty parts are left out. Elements say their id and title;
// criteria and rates, which have no title, a label; criteria their clause when they come or go.
#ifndef TANDEM_ROOMS_SCOPE_RECORDED_H_
#define TANDEM_ROOMS_SCOPE_RECORDED_H_

#include "rooms/scope/draft.h"

namespace tandem::scope {

ledger::NewEntry RecordedChange(const Draft& before, const Draft& after, const EngagementId& engagement,
                                std::string action);

}  // namespace tandem::scope

#endif  // TANDEM_ROOMS_SCOPE_RECORDED_H_

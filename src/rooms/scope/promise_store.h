// The rows of promises.
#ifndef TANDEM_ROOMS_SCOPE_PROMISE_STORE_H_
#define TANDEM_ROOMS_SCOPE_PROMISE_STORE_H_

#include "platform/db/tx.h"
#include "rooms/scope/promise.h"

namespace tandem::scope {

std::vector<Promise> ReadPromises(db::Tx& tx, const EngagementId& engagement);
void WritePromises(db::Tx& tx, const EngagementId& engagement, const std::vector<Promise>& promises);

std::vector<std::string> PromiseStatements();

}  // namespace tandem::scope

#endif  // TANDEM_ROOMS_SCOPE_PROMISE_STORE_H_

// When each person last looked at a draft.
#ifndef TANDEM_ROOMS_SCOPE_SEEN_STORE_H_
#define TANDEM_ROOMS_SCOPE_SEEN_STORE_H_

#include "platform/db/tx.h"
#include "rooms/scope/seen.h"

namespace tandem::scope {

std::optional<LastLook> FindLook(db::Tx& tx, const EngagementId& engagement, const Uuid& person);
void WriteLook(db::Tx& tx, const EngagementId& engagement, const Uuid& person, const LastLook& look);

std::vector<std::string> SeenStatements();

}  // namespace tandem::scope

#endif  // TANDEM_ROOMS_SCOPE_SEEN_STORE_H_

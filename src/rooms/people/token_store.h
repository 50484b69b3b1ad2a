#ifndef TANDEM_ROOMS_PEOPLE_TOKEN_STORE_H_
#define TANDEM_ROOMS_PEOPLE_TOKEN_STORE_H_

#include "rooms/people/token.h"

namespace tandem::people {

void InsertToken(db::Tx& tx, const PersonId& person, const Token& token, const std::string& hash);
std::optional<api::Caller> FindCallerByToken(db::Tx& tx, const std::string& hash, Instant now);
std::vector<Token> ReadTokens(db::Tx& tx, const PersonId& person, const api::PageRequest& page);
// Returns whether there was one.
bool DeleteToken(db::Tx& tx, const PersonId& person, const Uuid& id);
void StoreTokenUse(db::Tx& tx, const Uuid& id, Instant now);

}  // namespace tandem::people

#endif  // TANDEM_ROOMS_PEOPLE_TOKEN_STORE_H_

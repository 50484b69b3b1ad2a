// Personal API tokens: shown once, stored hashed, scoped, expiring.
#ifndef TANDEM_ROOMS_PEOPLE_TOKEN_H_
#define TANDEM_ROOMS_PEOPLE_TOKEN_H_

#include "rooms/people/person.h"

namespace tandem::people {

enum class TokenScope { kRead, kWrite };

struct Token {
  Uuid id;
  std::string name;
  TokenScope scope = TokenScope::kRead;
  Instant created_at;
  Instant expires_at;
  std::optional<Instant> last_used_at;
  Given<std::string> token;  // the secret, only in the answer that makes it
};
const RecordType& DescribeRecord(const Token*);

struct NewToken {
  std::string name;
  TokenScope scope = TokenScope::kRead;
  int expires_in_days = 90;
};
const RecordType& DescribeRecord(const NewToken*);

Token CreateToken(db::Tx& tx, const api::Call& call, const NewToken& input);
api::Page<Token> Tokens(db::Tx& tx, const api::Call& call, const api::PageRequest& page);
// Throws "not found" for a token that is not the caller's.
void RevokeToken(db::Tx& tx, const api::Call& call, const Uuid& id);

// The caller of `Authorization: Bearer …`; throws 401 for any other scheme and for a token that is not valid.
api::Caller AuthenticateToken(db::Tx& tx, std::string_view authorization, Instant now);
void NoteTokenUse(db::Tx& tx, const api::Caller& caller, Instant now);

}  // namespace tandem::people

template <>
struct tandem::EnumWords<tandem::people::TokenScope> {
  static constexpr std::string_view words[] = {"read", "write"};
};

#endif  // TANDEM_ROOMS_PEOPLE_TOKEN_H_

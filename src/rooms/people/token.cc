#include "rooms/people/token.h"

#include "base/text.h"
#include "platform/crypto/hash.h"
#include "rooms/people/session.h"
#include "rooms/people/token_store.h"

namespace tandem::people {
namespace {

// Recognisable, so that a scanner for leaked secrets can find one.
constexpr std::string_view kPrefix = "tandem_";
constexpr int64_t kSecondsPerDay = 24 * 3600;

std::string Hash(std::string_view secret) { return crypto::TokenHash("token", secret); }

}  // namespace

const RecordType& DescribeRecord(const Token*) {
  static const RecordType type =
      RecordOf<Token>("Token", "A personal API token.")
          .Add("id", &Token::id, "Its id.")
          .Add("name", &Token::name, "What it is for.")
          .Add("scope", &Token::scope, "Whether it may only read.")
          .Add("created_at", &Token::created_at, "When it was made.")
          .Add("expires_at", &Token::expires_at, "When it stops working.")
          .Add("last_used_at", &Token::last_used_at, "When it was last used, to some minutes.")
          .Add("token", &Token::token, "The secret, only in the answer that makes it: Authorization: Bearer <token>.");
  return type;
}

const RecordType& DescribeRecord(const NewToken*) {
  static const RecordType type =
      RecordOf<NewToken>("NewToken", "A token to make.")
          .Add("name", &NewToken::name, "What it is for.", {.min_length = 1, .max_length = 100})
          .Add("scope", &NewToken::scope, "Whether it may only read.")
          .Add("expires_in_days", &NewToken::expires_in_days, "How long it works.", {.minimum = 1, .maximum = 366});
  return type;
}

Token CreateToken(db::Tx& tx, const api::Call& call, const NewToken& input) {
  if (call.caller().session.IsNil()) {
    throw Forbidden("token.by_token", "A token cannot make tokens, or it would outlive its own end. Sign in and make it there.");
  }
  const std::string secret = Cat(kPrefix, call.NewSecret());
  Token token{call.NewId(), input.name, input.scope, call.now(),
              call.now().PlusSeconds(input.expires_in_days * kSecondsPerDay), std::nullopt, {true, secret}};
  InsertToken(tx, {call.caller().person}, token, Hash(secret));
  return token;
}

api::Page<Token> Tokens(db::Tx& tx, const api::Call& call, const api::PageRequest& page) {
  return api::MakePage(ReadTokens(tx, {call.caller().person}, page), page,
                       [](const Token& token) { return ToText(token.id); });
}

void RevokeToken(db::Tx& tx, const api::Call& call, const Uuid& id) {
  if (!DeleteToken(tx, {call.caller().person}, id)) throw NotFound("token");
  AnnounceSignOut(tx, {call.caller().person});
}

api::Caller AuthenticateToken(db::Tx& tx, std::string_view authorization, Instant now) {
  constexpr std::string_view kScheme = "bearer ";
  const bool bearer = LowerAscii(authorization.substr(0, kScheme.size())) == kScheme;
  auto caller = bearer ? FindCallerByToken(tx, Hash(Trim(authorization.substr(kScheme.size()))), now) : std::nullopt;
  if (caller) return *caller;
  throw Problem(ProblemKind::kUnauthorised, "token.invalid",
                "This token is unknown, revoked or expired. Make a new one under Settings, API tokens.");
}

void NoteTokenUse(db::Tx& tx, const api::Caller& caller, Instant now) { StoreTokenUse(tx, caller.token, now); }

}  // namespace tandem::people

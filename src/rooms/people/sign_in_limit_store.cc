#include <arpa/inet.h>

#include "base/problem.h"
#include "base/text.h"
#include "platform/crypto/hash.h"
#include "rooms/people/sign_in_limit.h"

namespace tandem::people {
namespace {

constexpr int64_t kFreePerAccount = 5;
constexpr int64_t kFreePerAddress = 50;
constexpr int64_t kLongestWait = 15 * 60;
constexpr int64_t kMemory = 24 * 3600;

constexpr std::string_view kBlocked =
    "SELECT COALESCE(MAX(blocked_until), 0) FROM sign_in_failures WHERE key IN ($1, $2)";
constexpr std::string_view kCount =
    "INSERT INTO sign_in_failures (key, failures, last_at, blocked_until) VALUES ($1, 1, $2, 0) "
    "ON CONFLICT (key) DO UPDATE SET failures = sign_in_failures.failures + 1, last_at = excluded.last_at "
    "RETURNING failures";
constexpr std::string_view kBlock = "UPDATE sign_in_failures SET blocked_until = $2 WHERE key = $1";
constexpr std::string_view kForgive = "DELETE FROM sign_in_failures WHERE key = $1";
constexpr std::string_view kTakeBack =
    "UPDATE sign_in_failures SET failures = failures - 1, "
    "blocked_until = CASE WHEN blocked_until = $2 THEN 0 ELSE blocked_until END WHERE key = $1";
constexpr std::string_view kForget = "DELETE FROM sign_in_failures WHERE last_at < $1";

// Who has one IPv6 address has the 2^64 of its network (RFC 6177): they count as one, or failing would cost
// nothing.
std::string NetworkOf(const std::string& address) {
  constexpr size_t kNetworkBytes = 8;
  in6_addr parsed{};
  if (inet_pton(AF_INET6, address.c_str(), &parsed) != 1 || IN6_IS_ADDR_V4MAPPED(&parsed)) return address;
  return ToHex({reinterpret_cast<const char*>(parsed.s6_addr), kNetworkBytes});
}

// The addresses people type are not stored, only their hash.
std::string AccountKey(const std::string& email_key, const std::string& address) {
  return crypto::TokenHash("sign-in account", Cat(email_key, "\n", NetworkOf(address)));
}
std::string AddressKey(const std::string& address) {
  return crypto::TokenHash("sign-in address", NetworkOf(address));
}

// Until when the key is blocked by it; zero: it is not.
Instant CountOne(db::Tx& tx, const std::string& key, int64_t free, Instant now) {
  const int64_t failures = tx.ScalarInt(kCount, {key, now}).value_or(1);
  const int64_t wait = BackOffSeconds(failures, free);
  if (wait == 0) return {};
  const Instant until = now.PlusSeconds(wait);
  tx.Run(kBlock, {key, until});
  return until;
}

}  // namespace

int64_t BackOffSeconds(int64_t failures, int64_t free) {
  if (failures < free) return 0;
  const int64_t doublings = std::min<int64_t>(failures - free, 20);
  return std::min(kLongestWait, int64_t{1} << doublings);
}

void RequireSignInAllowed(db::Tx& tx, const std::string& email_key, const std::string& address, Instant now) {
  const Instant until{
      tx.ScalarInt(kBlocked, {AccountKey(email_key, address), AddressKey(address)}).value_or(0)};
  if (until <= now) return;
  const int seconds = static_cast<int>((until.micros - now.micros) / 1'000'000 + 1);
  throw Problem(
      ProblemKind::kTooMany, "session.too_many_attempts",
      Cat("Too many attempts. Wait ", seconds, seconds == 1 ? " second" : " seconds", " and try again."))
      .WithRetryAfter(seconds);
}

Attempt CountAttempt(db::Tx& tx, const std::string& email_key, const std::string& address, Instant now) {
  Attempt attempt{AccountKey(email_key, address), AddressKey(address), {}};
  CountOne(tx, attempt.account_key, kFreePerAccount, now);
  attempt.address_blocked_until = CountOne(tx, attempt.address_key, kFreePerAddress, now);
  return attempt;
}

void ForgiveAttempt(db::Tx& tx, const Attempt& attempt) {
  tx.Run(kForgive, {attempt.account_key});
  tx.Run(kTakeBack, {attempt.address_key, attempt.address_blocked_until});
}

int64_t ForgetOldFailures(db::Tx& tx, Instant now) { return tx.Run(kForget, {now.PlusSeconds(-kMemory)}); }

}  // namespace tandem::people

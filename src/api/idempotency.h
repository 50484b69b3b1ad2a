// A POST with an Idempotency-Key happens once: sent again by the same caller, it is answered as the first time.
#ifndef TANDEM_API_IDEMPOTENCY_H_
#define TANDEM_API_IDEMPOTENCY_H_

#include <functional>
#include <span>

#include "api/route.h"
#include "platform/db/migrations.h"

namespace tandem::api {

std::span<const db::Migration> IdempotencyMigrations();

// Runs `run`, or answers what it answered before. The same key with another request is a conflict
// ("idempotency.other_request"). A reply with a secret is not kept: its repetition is refused with
// "idempotency.secret_was_shown" instead of doing the work twice.
Reply OnlyOnce(db::Tx& tx, const Call& call, const Route& route, db::FunctionRef<Reply()> run);

// What OnlyOnce would answer without running, for a request that is the same; nothing else is decided yet.
std::optional<Reply> Remembered(db::Tx& tx, const Call& call, const Route& route);

// Forgets the replies older than a day; returns how many.
int64_t ForgetOldReplies(db::Tx& tx, Instant now);

}  // namespace tandem::api

#endif  // TANDEM_API_IDEMPOTENCY_H_

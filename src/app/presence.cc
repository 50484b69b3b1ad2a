#include "app/presence.h"

#include "api/idempotency.h"
#include "rooms/people/session.h"
#include "rooms/people/sign_in_limit.h"

namespace tandem::app {
namespace {

constexpr int64_t kNoteEverySeconds = 300;

}  // namespace

void Presence::Saw(const api::Caller& caller, Instant now) {
  const Uuid& key = caller.session.IsNil() ? caller.token : caller.session;
  const std::lock_guard lock(mutex_);
  const auto found = seen_.find(key);
  if (found != seen_.end() && now < found->second.at.PlusSeconds(kNoteEverySeconds)) return;
  seen_[key] = {caller, now, false};
}

std::vector<Presence::Seen> Presence::TakeUnwritten(Instant now) {
  const std::lock_guard lock(mutex_);
  std::vector<Seen> unwritten;
  for (auto it = seen_.begin(); it != seen_.end();) {
    if (!it->second.written) unwritten.push_back(it->second);
    it->second.written = true;
    it = it->second.at.PlusSeconds(kNoteEverySeconds) < now ? seen_.erase(it) : std::next(it);
  }
  return unwritten;
}

void Presence::WriteDown(db::Database& database, Instant now) {
  const std::vector<Seen> unwritten = TakeUnwritten(now);
  database.Write([&](db::Tx& tx) {
    for (const Seen& seen : unwritten) people::NoteSeen(tx, seen.caller, seen.at);
    people::ForgetOldSessions(tx, now);
    people::ForgetOldFailures(tx, now);
    api::ForgetOldReplies(tx, now);
  });
}

}  // namespace tandem::app

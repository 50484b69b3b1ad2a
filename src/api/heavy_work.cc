#include "api/heavy_work.h"

#include "base/problem.h"

namespace tandem::api {

HeavyWork::Place::Place(HeavyWork& work, const Uuid& person) : work_(work), person_(person) {
  work_.Take(person_);
}

HeavyWork::Place::~Place() { work_.Give(person_); }

void HeavyWork::Take(const Uuid& person) {
  const std::lock_guard lock(mutex_);
  const auto found = by_person_.find(person);
  const bool has_many = found != by_person_.end() && found->second >= kOfOnePerson;
  if (has_many || taken_ >= kAtOnce) {
    throw Problem(ProblemKind::kTooMany, "server.busy",
                  "Too much is being computed at once. Try again in a moment.")
        .WithRetryAfter(1);
  }
  ++taken_;
  ++by_person_[person];
}

void HeavyWork::Give(const Uuid& person) {
  const std::lock_guard lock(mutex_);
  --taken_;
  if (--by_person_[person] == 0) by_person_.erase(person);
}

}  // namespace tandem::api

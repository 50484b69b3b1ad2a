// Which engagements changed, and when to look at each: after a quiet moment, but not put off for ever. Pure.
#ifndef TANDEM_APP_DEBOUNCE_H_
#define TANDEM_APP_DEBOUNCE_H_

#include <chrono>
#include <map>
#include <optional>
#include <vector>

#include "rooms/engagement/access.h"

namespace tandem::app {

class Debounce {
 public:
  using Time = std::chrono::steady_clock::time_point;
  struct Pace {
    std::chrono::milliseconds quiet{2'000};     // nothing happened for so long
    std::chrono::milliseconds longest{30'000};  // since the first change
  };

  explicit Debounce(const Pace& pace) : pace_(pace) {}

  void Note(const engagement::EngagementId& engagement, Time now) {
    const auto [place, is_new] = waiting_.try_emplace(engagement, Waiting{now, now});
    place->second.due = std::min(now + pace_.quiet, place->second.since + pace_.longest);
  }

  // The earliest time at which one is due; nothing while none waits.
  std::optional<Time> NextDue() const {
    std::optional<Time> next;
    for (const auto& [engagement, waiting] : waiting_)
      next = std::min(next.value_or(waiting.due), waiting.due);
    return next;
  }

  // Those that are due, which wait no longer.
  std::vector<engagement::EngagementId> TakeDue(Time now) {
    std::vector<engagement::EngagementId> due;
    std::erase_if(waiting_, [&](const auto& one) {
      if (one.second.due > now) return false;
      due.push_back(one.first);
      return true;
    });
    return due;
  }

 private:
  struct Waiting {
    Time since, due;
  };
  Pace pace_;
  std::map<engagement::EngagementId, Waiting> waiting_;
};

}  // namespace tandem::app

#endif  // TANDEM_APP_DEBOUNCE_H_

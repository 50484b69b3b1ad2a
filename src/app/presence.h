// Remembers which sessions and tokens were used, and writes it down now and then: one write for many requests, and none
// on the way of a read.
#ifndef TANDEM_APP_PRESENCE_H_
#define TANDEM_APP_PRESENCE_H_

#include <map>
#include <mutex>

#include "api/call.h"
#include "platform/db/database.h"

namespace tandem::app {

class Presence {
 public:
  // Safe from every thread. At most one note per session and five minutes.
  void Saw(const api::Caller& caller, Instant now);
  // Writes down what was seen since the last time, and forgets sessions, replies and failures that have run out.
  void WriteDown(db::Database& database, Instant now);

 private:
  struct Seen {
    api::Caller caller;
    Instant at;
    bool written = false;
  };
  std::vector<Seen> TakeUnwritten(Instant now);

  std::mutex mutex_;
  std::map<Uuid, Seen> seen_;  // by session or token
};

}  // namespace tandem::app

#endif  // TANDEM_APP_PRESENCE_H_

// Keeps the history of forecasts, on a thread of its own: some seconds after an engagement changed, and once
// a day for those under way, because time passes also when nobody does anything.
#ifndef TANDEM_APP_FORECASTER_H_
#define TANDEM_APP_FORECASTER_H_

#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>

#include "app/debounce.h"
#include "platform/db/database.h"

namespace tandem::app {

class Forecaster {
 public:
  // Begins at once, with those under way. `database` must outlive it.
  Forecaster(db::Database& database, std::function<Instant()> now, const Debounce::Pace& pace = {});
  // Finishes the engagement it is at, no other.
  ~Forecaster();
  Forecaster(const Forecaster&) = delete;
  Forecaster& operator=(const Forecaster&) = delete;

  // Waits until every change that was committed and heard of so far is noted.
  void Settle();

 private:
  // What the database's listener and the thread share. The listener lives as long as the database, longer
  // than the thread.
  struct Inbox {
    explicit Inbox(const Debounce::Pace& pace) : changed(pace) {}
    std::mutex mutex;
    std::condition_variable arrived, settled;
    Debounce changed;
    bool everything = true;
    bool working = false;
    bool stopping = false;
  };
  static void Hear(Inbox& inbox, const std::string& payload);
  void Run();
  // False when it is to stop.
  bool WaitForWork(std::unique_lock<std::mutex>& lock);
  bool IsNewDay();
  bool Stopping() const;
  void NoteEach(const std::vector<engagement::EngagementId>& engagements);
  void NoteUnderWay();

  db::Database& database_;
  std::function<Instant()> now_;
  std::shared_ptr<Inbox> inbox_;
  Day day_{};  // of the last look at those under way
  std::thread thread_;
};

// Simulates in a snapshot, then writes what it found. What goes wrong is logged: the next change, or day,
// tries again.
void NoteNow(db::Database& database, const engagement::EngagementId& engagement, Instant now);

}  // namespace tandem::app

#endif  // TANDEM_APP_FORECASTER_H_

// Requests that compute for long share the workers with everybody else: only so many run at once, and only so
// many of one person, so that nobody keeps the others from being answered.
#ifndef TANDEM_API_HEAVY_WORK_H_
#define TANDEM_API_HEAVY_WORK_H_

#include <map>
#include <mutex>

#include "base/id.h"

namespace tandem::api {

class HeavyWork {
 public:
  static constexpr int kAtOnce = 16;  // half of the usual 32 workers
  static constexpr int kOfOnePerson = 8;

  // Holds a place until it is destroyed; `work` must outlive it.
  class Place {
   public:
    Place(HeavyWork& work, const Uuid& person);
    ~Place();
    Place(const Place&) = delete;
    Place& operator=(const Place&) = delete;

   private:
    HeavyWork& work_;
    Uuid person_;
  };

 private:
  // Throws 429 "server.busy" when there is no place.
  void Take(const Uuid& person);
  void Give(const Uuid& person);

  std::mutex mutex_;
  int taken_ = 0;
  std::map<Uuid, int> by_person_;
};

}  // namespace tandem::api

#endif  // TANDEM_API_HEAVY_WORK_H_

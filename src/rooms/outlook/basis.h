// An engagement's plan as it stands, with its forecast: what every question about dates starts from. Kept on
// a shelf while nothing changes, because loading and simulating cost more than all the rest of a question.
#ifndef TANDEM_ROOMS_OUTLOOK_BASIS_H_
#define TANDEM_ROOMS_OUTLOOK_BASIS_H_

#include <list>
#include <memory>
#include <mutex>

#include "rooms/outlook/simulate.h"

namespace tandem::outlook {

struct Basis {
  plan::StoredPlan plan;
  Circumstances circumstances;
  std::optional<PlanForecast> forecast;  // nothing while the plan has no tasks
  Instant made_at;
};

// The most lately used bases, in bounded memory. Thread-safe. One belongs to the routes of a server; a key
// names everything that a basis follows from, so nothing on it is ever out of date.
class Shelf {
 public:
  std::shared_ptr<const Basis> Find(const std::string& key);
  void Put(const std::string& key, std::shared_ptr<const Basis> basis);

 private:
  struct Place {
    std::string key;
    std::shared_ptr<const Basis> basis;
    size_t bytes;
  };
  std::mutex mutex_;
  std::list<Place> places_;  // the last used first
  size_t bytes_ = 0;
};

// From the shelf, or loaded, simulated and put there. The key holds the size of the engagement's record,
// which grows with each change, and the hour.
std::shared_ptr<const Basis> BasisOf(db::Tx& tx, const Access& access, Instant now, Shelf& shelf,
                                     const SimulateOptions& options = {});

}  // namespace tandem::outlook

#endif  // TANDEM_ROOMS_OUTLOOK_BASIS_H_

// What both sides would sign today: the draft and the plan as they are, as a document.
#ifndef TANDEM_ROOMS_BASELINE_TODAY_H_
#define TANDEM_ROOMS_BASELINE_TODAY_H_

#include "rooms/baseline/baseline.h"
#include "rooms/baseline/document.h"

namespace tandem::baseline {

// When something was computed: what follows from draft, plan and baselines is the same as long as the moment
// is.
struct Moment {
  int64_t record = 0;          // the size of the engagement's record, which tells of every change but …
  std::string client, vendor;  // … what the organisations are called
  bool operator==(const Moment&) const = default;
};
Moment MomentOf(db::Tx& tx, const Access& access);

struct Today {
  Moment moment;
  Engagement engagement;
  scope::Draft draft;
  plan::StoredPlan plan;
  std::optional<Baseline> in_force;
  Json base;      // the document of the baseline in force; null without one
  Json document;  // today's, complete
  std::string text;
  std::string hash;
};

// Throws what Complete throws where the plan cannot be computed (plan.cycle).
Today LoadToday(db::Tx& tx, const Access& access);

// The difference of what is agreed upon.
Difference Drafted(const Today& today);

}  // namespace tandem::baseline

#endif  // TANDEM_ROOMS_BASELINE_TODAY_H_

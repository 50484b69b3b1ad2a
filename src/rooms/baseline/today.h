// What both sides would sign today: the draft and the plan as they are, as a document.
#ifndef TANDEM_ROOMS_BASELINE_TODAY_H_
#define TANDEM_ROOMS_BASELINE_TODAY_H_

#include "rooms/baseline/baseline.h"
#include "rooms/baseline/document.h"

namespace tandem::baseline {

struct Today {
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

// The document of a baseline.
Json LoadDocument(db::Tx& tx, const BaselineId& id);

// The difference of what is agreed upon.
Difference Drafted(const Today& today);

}  // namespace tandem::baseline

#endif  // TANDEM_ROOMS_BASELINE_TODAY_H_

// The plans of the demonstration, as the CSV files that its people import.
#ifndef TANDEM_APP_DEMO_PLAN_H_
#define TANDEM_APP_DEMO_PLAN_H_

#include <string_view>

namespace tandem::app {

// A rewrite of a billing platform: 40 tasks over some five months.
extern const std::string_view kBillingPlan;
// Labelling of meter photographs: 12 tasks.
extern const std::string_view kLabellingPlan;

}  // namespace tandem::app

#endif  // TANDEM_APP_DEMO_PLAN_H_

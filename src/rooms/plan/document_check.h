// The rules of a plan that comes as a document: what an edit checks step by step, checked of the whole. Pure.
#ifndef TANDEM_ROOMS_PLAN_DOCUMENT_CHECK_H_
#define TANDEM_ROOMS_PLAN_DOCUMENT_CHECK_H_

#include "base/problem.h"
#include "rooms/plan/plan.h"

namespace tandem::plan {

// Adds what breaks a rule, each by its place: "plan/links/<id>/lag". Circles are left to ComputeSchedule.
void CheckDocument(const StoredPlan& plan, std::vector<ProblemDetail>& errors);

}  // namespace tandem::plan

#endif  // TANDEM_ROOMS_PLAN_DOCUMENT_CHECK_H_

// The part of a plan that two parties agree upon: settings, calendars, tasks and links as people said them,
// without progress and without dates. As JSON keyed by id, so that two of them can be compared field by
// field. Pure.
#ifndef TANDEM_ROOMS_PLAN_DOCUMENT_H_
#define TANDEM_ROOMS_PLAN_DOCUMENT_H_

#include "rooms/plan/plan.h"

namespace tandem::plan {

// {"settings":{…},"calendars":{<uid>:{…}},"tasks":{<id>:{…}},"links":{<id>:{…}}}, every field of each; of the
// settings all but the status date.
Json AgreedPart(const StoredPlan& plan);

// The plan of `now` with the agreed part in place of its own: progress and versions are kept by task, what is
// not agreed is gone. Dates are not computed; positions are as agreed, even where two are the same. Throws
// Problem kInvalid "plan.document" with a detail for each place that cannot be read or breaks a rule:
// "plan/tasks/<id>/name".
StoredPlan WithAgreedPart(const StoredPlan& now, const Json& agreed);

}  // namespace tandem::plan

#endif  // TANDEM_ROOMS_PLAN_DOCUMENT_H_

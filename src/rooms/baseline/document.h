// The document that both sides sign: scope, price and plan as one JSON value. README.md shows its members,
// docs/baseline.md how anyone computes its hash. Lists are objects keyed by id, so that a difference
// (difference.h) is a set of fields.
//
// What people agree upon are the members "clauses", "price" and "plan": the agreed part. The others follow:
// whose document it is ("engagement") and the dates that the plan gives when all goes as agreed ("dates").
// Pure.
#ifndef TANDEM_ROOMS_BASELINE_DOCUMENT_H_
#define TANDEM_ROOMS_BASELINE_DOCUMENT_H_

#include "rooms/baseline/difference.h"
#include "rooms/engagement/engagement.h"
#include "rooms/plan/plan.h"
#include "rooms/scope/draft.h"

namespace tandem::baseline {

using engagement::Engagement;

// {"clauses","price","plan"} of what both sides edit. A clause or payment that names something no longer
// there names nothing.
Json AgreedPart(const scope::Draft& draft, const plan::StoredPlan& plan);
// The same of a whole document.
Json AgreedPart(const Json& document);

// The document of an agreed part. Throws Problem 422 "change.malformed" with a detail for each place where it
// is not one: a field of a wrong type or outside its rules, an unknown field; and what the plan's computation
// throws (plan.cycle).
Json Complete(const Json& agreed, const Engagement& engagement);

// References to tasks and clauses that are not there, and tasks of one uid: where changes that go together by
// fields do not go together by meaning. `yours` is the reference.
std::vector<Contradiction> BrokenReferences(const Json& agreed);

// The draft and the plan that a document says, with what it does not say (versions, progress) from those of
// now.
scope::Draft DraftOf(const Json& agreed, scope::Draft now);
plan::StoredPlan PlanOf(const Json& agreed, const plan::StoredPlan& now);
// The plan as agreed, nothing done yet, dates computed.
plan::StoredPlan PlanOf(const Json& document, const Engagement& engagement);

// The bytes that are hashed (RFC 8785), and their SHA-256 in hexadecimal.
std::string DocumentText(const Json& document);
std::string HashOf(std::string_view text);

}  // namespace tandem::baseline

#endif  // TANDEM_ROOMS_BASELINE_DOCUMENT_H_

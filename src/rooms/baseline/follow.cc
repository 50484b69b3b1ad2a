#include "rooms/baseline/follow.h"

#include "rooms/plan/save.h"
#include "rooms/scope/apply.h"

namespace tandem::baseline {
namespace {

// A link without both its tasks is gone; any other reference to nothing is empty.
Operation Mending(const Contradiction& broken) {
  const bool link = broken.path.size() > 2 && broken.path[1] == "links";
  Operation operation;
  operation.path = broken.path;
  if (link) {
    operation.path.pop_back();
  } else {
    operation.after.given = true;
  }
  return operation;
}

}  // namespace

Json Followed(const Json& drafted, const Difference& difference) {
  Json followed = Overlay(drafted, difference);
  for (const Contradiction& broken : BrokenReferences(followed)) {
    if (broken.path.back() != "uid") followed = Overlay(std::move(followed), Difference(1, Mending(broken)));
  }
  return followed;
}

void FollowChange(db::Tx& tx, const Access& access, const api::Call& call, const Today& today,
                  const Difference& difference) {
  const Json followed = Followed(AgreedPart(today.document), difference);
  plan::StorePlan(tx, access, call.now(), today.plan, PlanOf(followed, today.plan), "change.applied");
  scope::StoreDraft(tx, access, call, today.draft, DraftOf(followed, today.draft), "change.applied");
}

}  // namespace tandem::baseline

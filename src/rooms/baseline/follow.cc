#include "rooms/baseline/follow.h"

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

Json Follow(const Json& drafted, const Difference& difference) {
  Json followed = Overlay(drafted, difference);
  for (const Contradiction& broken : BrokenReferences(followed)) {
    if (broken.path.back() != "uid") followed = Overlay(std::move(followed), Difference(1, Mending(broken)));
  }
  return followed;
}

Followed Follow(const Today& today, const Difference& difference) {
  const Json followed = Follow(AgreedPart(today.document), difference);
  return {DraftOf(followed, today.draft), PlanOf(followed, today.plan)};
}

}  // namespace tandem::baseline

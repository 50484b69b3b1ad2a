#include "rooms/baseline/overtaken.h"

#include "rooms/baseline/change_store.h"

namespace tandem::baseline {
namespace {

void Close(db::Tx& tx, const Access& access, const api::Call& call, ChangeSummary change, int64_t baseline) {
  change.state = ChangeState::kOvertaken;
  change.closed_at = call.now();
  change.baseline_number = baseline;
  StoreChange(tx, access.engagement(), change);
  Json after;
  after.Set("version", change.version).Set("baseline", baseline);
  engagement::Record(tx, access, call.now(),
                     {"change.overtaken", SubjectOf(change), nullptr, std::move(after)});
}

}  // namespace

void CloseOvertaken(db::Tx& tx, const Access& access, const api::Call& call, const Baseline& baseline,
                    const Json& document) {
  for (const ChangeSummary& change : OpenChanges(tx, access.engagement())) {
    if (change.number == baseline.change_number) continue;
    if (Holds(document, DifferenceOf(tx, change.id, change.version)))
      Close(tx, access, call, change, *baseline.number);
  }
}

}  // namespace tandem::baseline

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
  std::vector<ChangeSummary> overtaken;
  VisitOpen(tx, access.engagement(), [&](const ChangeSummary& change, const Difference& difference) {
    if (change.number != baseline.change_number && Holds(document, difference)) overtaken.push_back(change);
  });
  for (ChangeSummary& change : overtaken) Close(tx, access, call, std::move(change), *baseline.number);
}

}  // namespace tandem::baseline

#include "rooms/baseline/takes_effect.h"

#include "base/text.h"
#include "platform/json/json_parser.h"
#include "rooms/baseline/baseline_store.h"
#include "rooms/baseline/document.h"
#include "rooms/baseline/overtaken.h"
#include "rooms/scope/agreed.h"
#include "rooms/scope/handover.h"
#include "rooms/scope/promise.h"

namespace tandem::baseline {
namespace {

void Supersede(db::Tx& tx, const Access& access) {
  auto before = FindInForce(tx, access.engagement());
  if (!before) return;
  before->state = BaselineState::kSuperseded;
  StoreBaseline(tx, access.engagement(), *before);
}

std::vector<scope::Promise> PromisesOf(const scope::Draft& agreed, int64_t number) {
  std::vector<scope::Promise> promises;
  for (const scope::Clause& clause : agreed.clauses) {
    const bool promised = clause.kind == scope::ClauseKind::kMilestone && clause.task_id && clause.due;
    if (promised) promises.push_back({clause.id, *clause.task_id, clause.title, *clause.due, number});
  }
  return promises;
}

Json SignaturesJson(const std::vector<Signature>& signatures) {
  Json::Array list;
  for (const Signature& one : signatures) list.push_back(ParseJson(ToJson(one)));
  return Json(std::move(list));
}

Json Recorded(const Baseline& baseline, const Json& document) {
  Json json;
  json.Set("number", *baseline.number).Set("hash", baseline.hash).Set("size", baseline.size);
  json.Set("signatures", SignaturesJson(baseline.signatures));
  if (baseline.change_number) json.Set("change_request", *baseline.change_number);
  if (baseline.size <= kMostRecordedBytes) json.Set("document", document);
  return json;
}

}  // namespace

Baseline TakeEffect(db::Tx& tx, const Access& access, const api::Call& call, Baseline baseline,
                    const Json& document) {
  Supersede(tx, access);
  baseline.number = LastNumber(tx, access.engagement()) + 1;
  baseline.state = BaselineState::kInForce;
  baseline.in_force_at = call.now();
  const scope::Draft agreed = DraftOf(document, {});
  scope::ReplacePromises(tx, access.engagement(), PromisesOf(agreed, *baseline.number));
  scope::MarkAgreed(tx, access, agreed, *baseline.number);
  scope::EndTurn(tx, access.engagement());
  const ledger::Subject subject{"baseline", ToText(baseline.id), Cat("Baseline ", *baseline.number)};
  baseline.entry = engagement::Record(tx, access, call.now(),
                                      {"baseline.signed", subject, nullptr, Recorded(baseline, document)});
  StoreBaseline(tx, access.engagement(), baseline);
  CloseOvertaken(tx, access, call, baseline, document);
  return baseline;
}

}  // namespace tandem::baseline

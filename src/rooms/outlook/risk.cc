#include "rooms/outlook/risk.h"

#include <unordered_set>

#include "base/text.h"
#include "rooms/outlook/risk_store.h"
#include "rooms/plan/save.h"
#include "rooms/scope/draft.h"

namespace tandem::outlook {
namespace {

using Errors = std::vector<ProblemDetail>;

// A hundred years: what the simulation takes at most.
constexpr WorkTime kLongestDelay = WorkTime::Minutes(int64_t{36'525} * 24 * 60);

void CheckDelays(const RiskInputs& risk, Errors& errors) {
  if (risk.delay_low > risk.delay_likely || risk.delay_likely > risk.delay_high) {
    errors.push_back({"delay_likely", "risk.order", "The delays must rise from the least to the most."});
  }
  if (risk.delay_high > kLongestDelay) {
    errors.push_back({"delay_high", "risk.absurd", "No risk delays a task by more than a hundred years."});
  }
  if (risk.delay_high > WorkTime{} && risk.task_ids.empty()) {
    errors.push_back({"task_ids", "risk.no_task", "Name the tasks that it would delay."});
  }
}

void CheckCosts(const RiskInputs& risk, Errors& errors) {
  if (risk.cost_low <= risk.cost_likely && risk.cost_likely <= risk.cost_high) return;
  errors.push_back({"cost_likely", "risk.order", "The costs must rise from the least to the most."});
}

// Tasks that it named before may have been removed from the plan since; only newly named ones must be there.
void CheckTasks(const RiskPut& put, const plan::TaskIndex& tasks, Errors& errors) {
  std::unordered_set<plan::TaskId> seen;
  for (size_t i = 0; i < put.task_ids.value.size(); ++i) {
    const plan::TaskId& id = put.task_ids.value[i];
    const std::string field = Cat("task_ids[", i, "]");
    if (!tasks.contains(id)) errors.push_back({field, "task.not_found", "This task is not in the plan."});
    if (!seen.insert(id).second) errors.push_back({field, "risk.task_twice", "This task is named twice."});
  }
}

void RequireFields(const RiskPut& put) {
  Errors errors;
  if (!put.title) errors.push_back({"title", "required", "Say what may happen."});
  if (!put.probability) errors.push_back({"probability", "required", "Say how likely it is, 0 to 1."});
  if (!errors.empty()) throw Problem(ProblemKind::kInvalid, "input.invalid", errors[0].message, errors);
}

// `currency` is the one that the parties agree on now.
Json Recorded(const Risk& risk, const std::string& currency) {
  Json::Array tasks;
  for (const plan::TaskId& task : risk.task_ids) tasks.emplace_back(ToText(task));
  const auto text = [](WorkTime time) { return forecast::ToText(forecast::Duration{time}); };
  Json json;
  json.Set("title", risk.title)
      .Set("description", risk.description)
      .Set("probability", risk.probability)
      .Set("status", Word(risk.status))
      .Set("owner", risk.owner ? Json(Word(*risk.owner)) : Json())
      .Set("delay", Json::Array{text(risk.delay_low), text(risk.delay_likely), text(risk.delay_high)})
      .Set("cost_minor", Json::Array{risk.cost_low, risk.cost_likely, risk.cost_high})
      .Set("currency", currency)
      .Set("task_ids", std::move(tasks));
  return json;
}

std::string CurrencyOf(db::Tx& tx, const Access& access) {
  return scope::LoadDraft(tx, access).price.currency;
}

ledger::Subject SubjectOf(const Risk& risk) { return {"risk", ToText(risk.id), risk.title}; }

plan::TaskIndex TasksOf(db::Tx& tx, const Access& access) {
  return plan::IndexOf(plan::LoadPlan(tx, access).tasks);
}

void Sign(Risk& risk, const api::Call& call) {
  risk.changed_by = call.caller().name;
  risk.changed_at = call.now();
}

}  // namespace

RiskInputs PutRisk(RiskInputs risk, const RiskPut& put, const plan::TaskIndex& tasks) {
  put.title.ApplyTo(risk.title);
  risk.title = Trim(risk.title);
  put.description.ApplyTo(risk.description);
  put.probability.ApplyTo(risk.probability);
  put.status.ApplyTo(risk.status);
  put.owner.ApplyTo(risk.owner);
  put.delay_low.ApplyTo(risk.delay_low);
  put.delay_likely.ApplyTo(risk.delay_likely);
  put.delay_high.ApplyTo(risk.delay_high);
  put.cost_low.ApplyTo(risk.cost_low);
  put.cost_likely.ApplyTo(risk.cost_likely);
  put.cost_high.ApplyTo(risk.cost_high);
  put.task_ids.ApplyTo(risk.task_ids);
  Errors errors;
  if (risk.title.empty()) errors.push_back({"title", "required", "Say what may happen."});
  CheckDelays(risk, errors);
  CheckCosts(risk, errors);
  CheckTasks(put, tasks, errors);
  if (errors.empty()) return risk;
  const std::string message = errors.size() == 1 ? errors[0].message : "Some fields need attention.";
  throw Problem(ProblemKind::kInvalid, "input.invalid", message, std::move(errors));
}

api::Page<Risk> Risks(db::Tx& tx, const Access& access, const api::PageRequest& page) {
  return api::MakePage(ReadRisks(tx, access.engagement(), page), page,
                       [](const Risk& risk) { return ToText(risk.id); });
}

Risk ReadRisk(db::Tx& tx, const Access& access, const RiskId& id) {
  auto risk = FindRisk(tx, access.engagement(), id);
  if (!risk) throw NotFound("risk");
  return *risk;
}

Risk AddRisk(db::Tx& tx, const Access& access, const api::Call& call, const RiskPut& put) {
  RequireFields(put);
  Risk risk{PutRisk({}, put, TasksOf(tx, access)), {call.NewId()}, {}, {}, 1};
  put.id.ApplyTo(risk.id);
  if (FindRisk(tx, access.engagement(), risk.id)) {
    throw Conflict("risk.exists", "There is a risk of this id already. Change that one, or send another id.");
  }
  if (CountRisks(tx, access.engagement()) >= kMostRisks) {
    throw Conflict("risk.too_many",
                   Cat("An engagement keeps at most ", kMostRisks, " risks. Remove some first."));
  }
  Sign(risk, call);
  InsertRisk(tx, access.engagement(), risk);
  engagement::Record(tx, access, call.now(),
                     {"risk.added", SubjectOf(risk), nullptr, Recorded(risk, CurrencyOf(tx, access))});
  return risk;
}

Risk ChangeRisk(db::Tx& tx, const Access& access, const api::Call& call, const RiskId& id, int64_t seen,
                const RiskPut& put) {
  Risk risk = ReadRisk(tx, access, id);
  api::RequireVersion(seen, risk, put);
  const std::string currency = CurrencyOf(tx, access);
  const Json before = Recorded(risk, currency);
  static_cast<RiskInputs&>(risk) = PutRisk(risk, put, TasksOf(tx, access));
  const Json after = Recorded(risk, currency);
  if (before == after) return risk;
  ++risk.version;
  Sign(risk, call);
  StoreRisk(tx, access.engagement(), risk);
  engagement::Record(tx, access, call.now(), {"risk.changed", SubjectOf(risk), before, after});
  return risk;
}

void RemoveRisk(db::Tx& tx, const Access& access, const api::Call& call, const RiskId& id, int64_t seen) {
  const Risk risk = ReadRisk(tx, access, id);
  api::RequireVersion(seen, risk.version, ToJson(risk), "null");
  DeleteRisk(tx, access.engagement(), id);
  engagement::Record(tx, access, call.now(),
                     {"risk.removed", SubjectOf(risk), Recorded(risk, CurrencyOf(tx, access)), nullptr});
}

}  // namespace tandem::outlook

#include "rooms/baseline/document.h"

#include "base/text.h"
#include "ledger/core/canonical.h"
#include "platform/crypto/hash.h"
#include "platform/json/json_parser.h"
#include "rooms/baseline/scope_document.h"
#include "rooms/plan/computed.h"
#include "rooms/plan/document.h"

namespace tandem::baseline {
namespace {

constexpr int64_t kVersion = 1;

const Json& Member(const Json& json, std::string_view name) {
  static const Json none;
  const Json* found = json.Find(name);
  return found == nullptr ? none : *found;
}

const Json::Object& Elements(const Json& json, std::string_view name) {
  static const Json::Object none;
  const Json::Object* elements = Member(json, name).AsObject();
  return elements == nullptr ? none : *elements;
}

Json OrganisationJson(const people::OrganisationRef& organisation) {
  Json json;
  json.Set("id", ToText(organisation.id)).Set("name", organisation.name);
  return json;
}

Json EngagementJson(const Engagement& engagement) {
  Json json;
  json.Set("id", ToText(engagement.id))
      .Set("title", engagement.title)
      .Set("client", OrganisationJson(engagement.client));
  json.Set("vendor", engagement.vendor ? OrganisationJson(*engagement.vendor) : Json());
  return json;
}

Json DatesJson(const plan::StoredPlan& plan) {
  Json::Object dates;
  for (const plan::StoredTask& task : plan.tasks) {
    Json span;
    span.Set("start", ToText(task.start)).Set("finish", ToText(task.finish));
    dates.push_back({ToText(task.id), std::move(span)});
  }
  return Json(std::move(dates));
}

void ForgetMissing(const plan::StoredPlan& plan, scope::Draft& draft) {
  const plan::TaskIndex tasks = plan::IndexOf(plan.tasks);
  for (scope::Clause& clause : draft.clauses) {
    if (clause.task_id && !tasks.contains(*clause.task_id)) clause.task_id.reset();
  }
  for (scope::PriceLine& line : draft.price.lines) {
    if (line.clause_id && scope::FindClause(draft, *line.clause_id) == nullptr) line.clause_id.reset();
  }
}

[[noreturn]] void RefuseMalformed(std::vector<ProblemDetail> errors) {
  throw Problem(ProblemKind::kInvalid, "change.malformed",
                "Some places of the changed document are not as they must be.", std::move(errors));
}

// One kind of reference: members of the elements of a list that name elements of another.
struct Reference {
  std::vector<std::string> list;
  std::string member;
  const Json::Object* named;
};

const Json* Find(const Json& json, const std::vector<std::string>& path) {
  const Json* at = &json;
  for (const std::string& name : path) at = at == nullptr ? nullptr : at->Find(name);
  return at;
}

std::set<std::string_view> NamesOf(const Json::Object& elements) {
  std::set<std::string_view> names;
  for (const JsonMember& member : elements) names.insert(member.name);
  return names;
}

void CheckReference(const Json& agreed, const Reference& reference, std::vector<Contradiction>& broken) {
  const Json* list = Find(agreed, reference.list);
  if (list == nullptr || list->AsObject() == nullptr) return;
  const std::set<std::string_view> names = NamesOf(*reference.named);
  for (const JsonMember& element : *list->AsObject()) {
    const Json& value = Member(element.value, reference.member);
    if (value.IsNull() || (value.AsString() != nullptr && names.contains(*value.AsString()))) continue;
    Path path = reference.list;
    path.push_back(element.name);
    path.push_back(reference.member);
    broken.push_back({std::move(path), {}, {true, value}});
  }
}

void CheckUids(const Json::Object& tasks, std::vector<Contradiction>& broken) {
  std::set<std::string> seen;
  for (const JsonMember& task : tasks) {
    const Json& uid = Member(task.value, "uid");
    if (uid.AsString() == nullptr || seen.insert(*uid.AsString()).second) continue;
    broken.push_back({{"plan", "tasks", task.name, "uid"}, {}, {true, uid}});
  }
}

plan::StoredPlan BlankPlan(const Engagement& engagement) {
  return plan::EmptyPlan(engagement.id, engagement.title, engagement.start);
}

}  // namespace

Json AgreedPart(const scope::Draft& draft, const plan::StoredPlan& plan) {
  scope::Draft known = draft;
  ForgetMissing(plan, known);
  Json agreed;
  agreed.Set("clauses", ClausesJson(known.clauses))
      .Set("price", PriceJson(known.price))
      .Set("plan", plan::AgreedPart(plan));
  return agreed;
}

Json AgreedPart(const Json& document) {
  Json agreed;
  for (const char* part : {"clauses", "price", "plan"}) agreed.Set(part, Member(document, part));
  return agreed;
}

Json Complete(const Json& agreed, const Engagement& engagement) {
  DraftOf(agreed, {});
  plan::StoredPlan plan = PlanOf(agreed, BlankPlan(engagement));
  plan::Compute(plan);
  Json document;
  document.Set("v", kVersion).Set("engagement", EngagementJson(engagement));
  for (const char* part : {"clauses", "price", "plan"}) document.Set(part, Member(agreed, part));
  document.Set("dates", DatesJson(plan));
  return document;
}

std::vector<Contradiction> BrokenReferences(const Json& agreed) {
  std::vector<Contradiction> broken;
  const Json::Object& tasks = Elements(Member(agreed, "plan"), "tasks");
  const Json::Object& calendars = Elements(Member(agreed, "plan"), "calendars");
  const Json::Object& clauses = Elements(agreed, "clauses");
  for (const Reference& reference :
       {Reference{{"plan", "links"}, "predecessor_id", &tasks},
        Reference{{"plan", "links"}, "successor_id", &tasks},
        Reference{{"plan", "tasks"}, "calendar_uid", &calendars}, Reference{{"clauses"}, "task_id", &tasks},
        Reference{{"price", "lines"}, "clause_id", &clauses}}) {
    CheckReference(agreed, reference, broken);
  }
  CheckUids(tasks, broken);
  return broken;
}

scope::Draft DraftOf(const Json& agreed, scope::Draft now) {
  std::vector<ProblemDetail> errors;
  std::vector<scope::Clause> clauses;
  for (scope::ClauseTerms& terms : ReadClauses(Member(agreed, "clauses"), errors)) {
    const scope::Clause* was = scope::FindClause(now, terms.id);
    scope::Clause clause = was == nullptr ? scope::Clause{} : *was;
    static_cast<scope::ClauseTerms&>(clause) = std::move(terms);
    clauses.push_back(std::move(clause));
  }
  static_cast<scope::PriceTerms&>(now.price) = ReadPrice(Member(agreed, "price"), errors);
  if (!errors.empty()) RefuseMalformed(std::move(errors));
  now.clauses = std::move(clauses);
  return now;
}

plan::StoredPlan PlanOf(const Json& agreed, const plan::StoredPlan& now) {
  return plan::WithAgreedPart(now, Member(agreed, "plan"));
}

plan::StoredPlan PlanOf(const Json& document, const Engagement& engagement) {
  plan::StoredPlan plan = PlanOf(document, BlankPlan(engagement));
  plan::Compute(plan);
  return plan;
}

std::string DocumentText(const Json& document) { return ledger::CanonicalJson(document); }

std::string HashOf(std::string_view text) { return ToHex(crypto::Bytes(crypto::Sha256(text))); }

}  // namespace tandem::baseline

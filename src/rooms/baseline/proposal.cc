#include "base/text.h"
#include "platform/json/json_parser.h"
#include "rooms/baseline/change.h"
#include "rooms/baseline/positions.h"
#include "rooms/plan/edit_apply.h"
#include "rooms/plan/progress.h"
#include "rooms/scope/clause_rules.h"
#include "rooms/scope/limits.h"
#include "rooms/scope/price_rules.h"

namespace tandem::baseline {
namespace {

// Whether the path names a whole element of a list, which can be added and removed; anything else is a field.
bool IsElement(const Path& path) {
  const auto is = [&](size_t size, std::string_view part) {
    return path.size() == size && path[size - 2] == part;
  };
  if (path.front() == "clauses") return is(2, "clauses") || is(4, "criteria");
  if (path.front() == "price") return is(3, "lines") || is(3, "rates");
  return is(3, "calendars") || is(3, "tasks") || is(3, "links");
}

// Whether the path lies within an element, or is a field of the price or of the plan's settings.
bool IsPlace(const Path& path) {
  if (path.size() < 2) return false;
  if (path[0] == "clauses" || path[0] == "price") return true;
  return path[0] == "plan" && path.size() > 2;
}

std::string_view WrongWith(const Operation& operation) {
  if (!IsPlace(operation.path)) return "A change names a place below clauses, price or plan.";
  if (operation.before && operation.after) return {};
  return IsElement(operation.path) ? "" : "A field is changed; only whole elements are added and removed.";
}

void Refuse(std::vector<ProblemDetail> errors) {
  if (errors.empty()) return;
  const std::string message = errors[0].message;
  throw Problem(ProblemKind::kInvalid, "input.invalid", message, std::move(errors));
}

// Of two operations on one place the later would win without a word.
void CheckRepeated(const Difference& difference, std::vector<ProblemDetail>& errors) {
  std::map<Path, size_t> first;
  for (size_t i = 0; i < difference.size(); ++i) {
    const auto [place, is_first] = first.emplace(difference[i].path, i);
    if (is_first) continue;
    errors.push_back({Cat("difference[", i, "].path"), "change.repeated",
                      Cat("difference[", place->second, "] changes “", ToText(difference[i].path),
                          "” already. Say once what becomes of it.")});
  }
}

void CheckPaths(const Difference& difference) {
  std::vector<ProblemDetail> errors;
  for (size_t i = 0; i < difference.size(); ++i) {
    const std::string_view wrong = WrongWith(difference[i]);
    if (!wrong.empty())
      errors.push_back({Cat("difference[", i, "].path"), "change.path", std::string(wrong)});
  }
  CheckRepeated(difference, errors);
  Refuse(std::move(errors));
}

// Far more than any list needs, and far from what is no exact number in JSON.
constexpr int64_t kFarthestPosition = int64_t{1} << 48;

void CheckPositions(const scope::Draft& draft, const plan::StoredPlan& plan) {
  std::vector<ProblemDetail> errors;
  const auto check = [&](const auto& element, std::string_view list) {
    if (std::abs(element.position) <= kFarthestPosition) return;
    errors.push_back({Cat(list, "/", ToText(element.id), "/position"), "change.position",
                      "This position is out of reach."});
  };
  for (const scope::Clause& clause : draft.clauses) check(clause, "clauses");
  for (const plan::StoredTask& task : plan.tasks) check(task, "plan/tasks");
  Refuse(std::move(errors));
}

// What an edit of the plan or a file may say.
void CheckSettings(const Difference& asked, const plan::PlanInputs& settings) {
  const bool touched = std::ranges::any_of(
      asked, [](const Operation& one) { return one.path[0] == "plan" && one.path[1] == "settings"; });
  if (!touched) return;
  std::vector<ProblemDetail> errors;
  plan::CheckSettings(settings, plan::FieldErrors("plan/settings", errors));
  Refuse(std::move(errors));
}

// A promise that the change makes is one that the draft would take.
void CheckDueDays(const scope::Draft& draft, const Json& before, Day today) {
  std::vector<ProblemDetail> errors;
  const scope::Draft was = DraftOf(before, {});
  for (const scope::Clause& clause : draft.clauses) {
    const scope::Clause* old = scope::FindClause(was, clause.id);
    if (!clause.due || (old != nullptr && old->due == clause.due)) continue;
    plan::FieldErrors at(Cat("clauses/", ToText(clause.id)), errors);
    scope::CheckDue(*clause.due, today, at);
  }
  Refuse(std::move(errors));
}

// The rules that an edit of the draft obeys, of the whole that the change leads to.
void CheckRules(const scope::Draft& draft) {
  std::vector<ProblemDetail> errors;
  for (const scope::Clause& clause : draft.clauses) {
    plan::FieldErrors at(Cat("clauses/", ToText(clause.id)), errors);
    scope::CheckClause(clause, at);
  }
  scope::CheckCriterionIds(draft, errors);
  plan::FieldErrors at("price", errors);
  scope::CheckPrice(draft.price, draft.clauses, at);
  if (draft.clauses.size() > scope::kMostClauses)
    at.Add("", "scope.too_many", "There are more clauses than a draft may hold.");
  Refuse(std::move(errors));
}

// What an added element leaves out is said as a draft says it: null, empty. Else the next draft would differ
// from what was agreed in every such field.
Difference InFull(const Json& before, const Difference& asked, const scope::Draft& draft,
                  const plan::StoredPlan& plan) {
  const Json whole = WithPositionsOf(before, AgreedPart(draft, plan));
  Difference full = asked;
  for (Operation& operation : full) {
    const Json* value = operation.before ? nullptr : &whole;
    for (const std::string& name : operation.path) value = value == nullptr ? nullptr : value->Find(name);
    if (value != nullptr) operation.after.value = *value;
  }
  return full;
}

void RefuseBroken(const Json& agreed) {
  std::vector<ProblemDetail> details;
  for (const Contradiction& one : BrokenReferences(agreed)) {
    details.push_back(
        {ToText(one.path), "change.reference", "This names something that is not there any more, or twice."});
  }
  if (details.empty()) return;
  throw Problem(ProblemKind::kConflict, "change.conflict",
                "The change would leave references to what it removes. Take those along.",
                std::move(details));
}

Difference Asked(const Today& today, const Proposal& proposal) {
  if (proposal.difference) return *proposal.difference;
  const Difference all = Drafted(today);
  return proposal.paths ? Select(all, *proposal.paths) : all;
}

}  // namespace

Proposed Propose(const Today& today, const Proposal& proposal) {
  if (!today.in_force)
    throw Conflict("change.no_baseline",
                   "Nothing is signed yet, so there is nothing to change. Edit the draft and sign it.");
  const Difference asked = Asked(today, proposal);
  CheckPaths(asked);
  const Json before = AgreedPart(today.base);
  const Json changed = Apply(before, asked);
  RefuseBroken(changed);
  const scope::Draft draft = DraftOf(changed, {});
  const plan::StoredPlan plan = PlanOf(changed, today.engagement);
  CheckRules(draft);
  CheckPositions(draft, plan);
  CheckSettings(asked, plan.settings);
  Json after = Apply(before, InFull(before, asked, draft, plan));
  Difference difference = Compare(before, after);
  if (difference.empty()) throw Invalid("change.empty", "This changes nothing of what is agreed.");
  return {std::move(difference), std::move(after)};
}

std::string HashOf(const Difference& difference) {
  Json::Array list;
  for (const Operation& operation : difference) list.push_back(ParseJson(ToJson(operation)));
  return HashOf(DocumentText(Json(std::move(list))));
}

Considered Consider(db::Tx& tx, const Access& access, const api::Call& call, const Proposal& proposal) {
  const Today today = LoadToday(tx, access);
  Proposed proposed = Propose(today, proposal);
  CheckDueDays(DraftOf(proposed.after, {}), AgreedPart(today.base), plan::DayOf(call.now()));
  Impact impact = ComputeImpact(tx, access, call, today, proposed.after);
  return {impact.base_number, std::move(proposed.difference), std::move(impact)};
}

}  // namespace tandem::baseline

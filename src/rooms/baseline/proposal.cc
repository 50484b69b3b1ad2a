#include "base/text.h"
#include "platform/json/json_parser.h"
#include "rooms/baseline/change.h"

namespace tandem::baseline {
namespace {

constexpr std::string_view kAgreed[] = {"clauses", "price", "plan"};

void CheckPaths(const Difference& difference) {
  std::vector<ProblemDetail> errors;
  for (size_t i = 0; i < difference.size(); ++i) {
    const Path& path = difference[i].path;
    if (path.size() > 1 && std::ranges::find(kAgreed, path.front()) != std::end(kAgreed)) continue;
    errors.push_back({Cat("difference[", i, "].path"), "change.path",
                      "A change names a place below clauses, price or plan."});
  }
  if (errors.empty()) return;
  const std::string message = errors[0].message;
  throw Problem(ProblemKind::kInvalid, "input.invalid", message, std::move(errors));
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
  Json after = Apply(before, asked);
  RefuseBroken(after);
  Complete(after, today.engagement);
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
  Impact impact = ComputeImpact(tx, access, call, today, proposed.after);
  return {impact.base_number, std::move(proposed.difference), std::move(impact)};
}

}  // namespace tandem::baseline

// What is missing or vague in a draft before anyone signs it.
#ifndef TANDEM_ROOMS_BASELINE_READINESS_H_
#define TANDEM_ROOMS_BASELINE_READINESS_H_

#include "rooms/plan/plan.h"
#include "rooms/scope/comment.h"

namespace tandem::baseline {

using plan::TaskId;
using scope::ClauseId;

// `blocks`: signing is refused unless the offer says that it is accepted. `warns`: worth a look.
enum class Severity { kBlocks, kWarns };

struct Finding {
  Severity severity = Severity::kWarns;
  std::string reason;  // stable: "deliverable.no_criteria"
  std::optional<ClauseId> clause_id;
  std::optional<TaskId> task_id;
  std::string label;    // what the clause or task is called
  std::string detail;   // what the sentence names beside: a word, a day, a probability
  std::string message;  // a sentence for people
  bool operator==(const Finding&) const = default;
};
const RecordType& DescribeRecord(const Finding*);

// Under this probability a promised date is worth a warning: it would be missed more than four times in ten.
inline constexpr double kLeastProbability = 0.6;

// What is known beside the draft and the plan.
struct Circumstances {
  Day today;
  std::map<TaskId, double> probability;  // that a milestone's task is finished on the day its clause promises
  std::map<scope::Topic, int64_t> open_comments;
  bool no_vendor = false;
  std::vector<engagement::Party> without_signer;  // the sides of which nobody has the right to sign
};

// In the order of the document; everything there is. Pure.
std::vector<Finding> FindReadiness(const scope::Draft& draft, const plan::StoredPlan& plan,
                                   const Circumstances& known);

int64_t CountBlocking(const std::vector<Finding>& findings);

}  // namespace tandem::baseline

template <>
struct tandem::EnumWords<tandem::baseline::Severity> {
  static constexpr std::string_view words[] = {"blocks", "warns"};
};

#endif  // TANDEM_ROOMS_BASELINE_READINESS_H_

#include "rooms/baseline/readiness_view.h"

#include "rooms/engagement/member.h"
#include "rooms/outlook/basis.h"

namespace tandem::baseline {
namespace {

std::vector<scope::Promise> DraftedPromises(const scope::Draft& draft) {
  std::vector<scope::Promise> promises;
  for (const scope::Clause& clause : draft.clauses) {
    const bool promises_day = clause.kind == scope::ClauseKind::kMilestone && clause.task_id && clause.due;
    if (promises_day) promises.push_back({clause.id, *clause.task_id, clause.title, *clause.due, 0});
  }
  return promises;
}

// How likely each drafted milestone is on its day.
std::map<TaskId, double> Probabilities(db::Tx& tx, const Access& access, const api::Call& call,
                                       const Today& today) {
  std::map<TaskId, double> probabilities;
  outlook::Circumstances circumstances = outlook::LoadCircumstances(tx, access, today.plan, call.now());
  circumstances.promises = DraftedPromises(today.draft);
  if (circumstances.promises.empty() || !outlook::HasWork(today.plan)) return probabilities;
  const auto forecast = outlook::SimulatePlan(
      today.plan, circumstances, {.watch = outlook::Watch::kPromised, .drivers = forecast::Drivers::kSkip});
  for (const scope::Promise& promise : circumstances.promises) {
    const forecast::Outlook* outlook = forecast.Find(promise.task);
    if (outlook != nullptr) probabilities[promise.task] = outlook->Probability(outlook::EndOf(promise.due));
  }
  return probabilities;
}

bool HasSigner(db::Tx& tx, const Access& access, engagement::Party party) {
  for (int i = 0; i < engagement::kRoleCount; ++i) {
    const auto role = static_cast<engagement::Role>(i);
    const bool signs = engagement::PartyOf(role) == party && Allows(role, engagement::Action::kSign);
    if (signs && engagement::HasRole(tx, access, role)) return true;
  }
  return false;
}

std::vector<engagement::Party> WithoutSigner(db::Tx& tx, const Access& access) {
  std::vector<engagement::Party> without;
  for (const auto party : {engagement::Party::kClient, engagement::Party::kVendor}) {
    if (!HasSigner(tx, access, party)) without.push_back(party);
  }
  return without;
}

}  // namespace

const RecordType& DescribeRecord(const Readiness*) {
  static const RecordType type =
      RecordOf<Readiness>("Readiness", "What is missing or vague before anyone signs.")
          .Add("draft_hash", &Readiness::draft_hash, "The hash of what would be signed now.")
          .Add("as_of", &Readiness::as_of, "The size of the engagement's record at this moment.")
          .Add("base_number", &Readiness::base_number, "The baseline in force; null: none yet.")
          .Add("changes", &Readiness::changes, "How many fields and elements differ from it.")
          .Add("threshold", &Readiness::threshold,
               "The probability under which a promised date is worth a warning.")
          .Add("blocking", &Readiness::blocking, "How many findings block.")
          .Add("findings", &Readiness::findings, "In the order of the document.");
  return type;
}

std::vector<Finding> FindingsOf(db::Tx& tx, const Access& access, const api::Call& call, const Today& today) {
  const Day day = DayOf(LocalMinute{call.now().micros / 60'000'000});
  const Circumstances known{day, Probabilities(tx, access, call, today),
                            scope::OpenComments(tx, access.engagement()), !today.engagement.vendor,
                            WithoutSigner(tx, access)};
  return FindReadiness(today.draft, today.plan, known);
}

Readiness ViewReadiness(db::Tx& tx, const Access& access, const api::Call& call) {
  const Today today = LoadToday(tx, access);
  Readiness readiness;
  readiness.draft_hash = today.hash;
  readiness.as_of = ledger::HeadOf(tx, access.engagement().uuid).size;
  if (today.in_force) readiness.base_number = today.in_force->number;
  readiness.changes = static_cast<int64_t>(Drafted(today).size());
  readiness.findings = FindingsOf(tx, access, call, today);
  readiness.blocking = CountBlocking(readiness.findings);
  return readiness;
}

}  // namespace tandem::baseline

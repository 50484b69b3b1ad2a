#include "rooms/outlook/experience.h"

#include <algorithm>
#include <set>

#include "rooms/outlook/history_store.h"
#include "rooms/outlook/in_tens.h"

namespace tandem::outlook {
namespace {

constexpr std::string_view kOwn = "own";

void Add(const std::vector<PastEstimate>& estimates, std::string_view group,
         std::vector<forecast::PastForecast>& all) {
  for (const PastEstimate& past : estimates) {
    all.push_back({past.engagement + " " + past.task, std::string(group), past.as_of, past.estimated_end,
                   past.started, past.ended});
  }
}

// A plan that was not kept up plans what is open for days that have passed: its own end is no estimate then.
forecast::Question QuestionOf(db::Tx& tx, const EngagementId& engagement, const plan::StoredPlan& plan,
                              Day as_of, Day planned_end) {
  forecast::Question question;
  question.group = kOwn;
  question.as_of = as_of;
  question.estimated_end = std::max(planned_end, DayOf(plan.settings.finish.value_or(plan.settings.start)));
  question.project_start = DayOf(plan.settings.start);
  question.first_estimated_end = FirstPlannedEnd(tx, engagement).value_or(question.estimated_end);
  return question;
}

double DaysLeft(const forecast::Question& question) {
  return static_cast<double>(question.estimated_end.days - question.as_of.days);
}

}  // namespace

const RecordType& DescribeRecord(const Experience*) {
  static const RecordType type =
      RecordOf<Experience>("Experience", "How much history a forecast stands on.")
          .Add("enough", &Experience::enough, "Whether there is enough; else the estimates stand alone.")
          .Add("projects", &Experience::projects, "Finished milestones, plans and tasks that it stands on.")
          .Add("own_projects", &Experience::own_projects, "Of them between this client and this vendor.")
          .Add("threshold", &Experience::threshold, "How many are enough.")
          .Add("basis", &Experience::basis,
               "pair: of this client and vendor; general: of at least five engagements of three other pairs "
               "too, less the "
               "more there is of one's own; assumption: not enough, the estimates and the default spread "
               "stand alone.")
          .Add("stretch", &Experience::stretch,
               "How many times as long as planned the remaining time would take by the record, in the "
               "middle; 1 without "
               "enough.");
  return type;
}

bool HidesEach(std::span<const PastEstimate> others) {
  std::set<std::string> engagements;
  std::set<std::pair<std::string, std::string>> pairs;
  for (const PastEstimate& other : others) {
    if (other.of_ours) continue;
    engagements.insert(other.engagement);
    pairs.emplace(other.client, other.vendor);
  }
  return engagements.size() >= kLeastEngagements && pairs.size() >= kLeastPairs;
}

Experience LoadExperience(db::Tx& tx, const EngagementId& engagement, const plan::StoredPlan& plan, Day as_of,
                          const Ends& ends) {
  std::vector<forecast::PastForecast> known;
  Add(InTens(ReadDatesOfPair(tx, engagement), engagement), kOwn, known);
  Add(InTens(ReadTasksOfPair(tx, engagement), engagement), kOwn, known);
  const auto others = ReadDatesOfOthers(tx, engagement);
  const bool general = HidesEach(others);
  if (general) Add(others, "", known);
  if (known.empty()) return {};
  const forecast::Question question = QuestionOf(tx, engagement, plan, as_of, ends.planned());
  const forecast::CalibratedEnd end = forecast::TrackRecord(known).Forecast(question);
  Experience experience;
  experience.projects = end.standing().projects;
  experience.own_projects = end.standing().group_projects;
  experience.enough = end.standing().enough();
  if (!experience.enough) return experience;
  experience.basis = general ? RecordBasis::kGeneral : RecordBasis::kPair;
  experience.stretch = (end.Quantile(0.5) - as_of.days) / std::max(1.0, DaysLeft(question));
  experience.simulated = forecast::StretchOf(end, as_of, ends.simulated());
  return experience;
}

}  // namespace tandem::outlook

#include "rooms/outlook/track_record.h"

#include <algorithm>
#include <set>

#include "forecast/reliability.h"
#include "rooms/outlook/in_tens.h"

namespace tandem::outlook {
namespace {

// Calendar days, the first one counted.
double DaysOf(Day from, Day to) { return std::max(1, to.days - from.days + 1); }

std::optional<double> MiddleRatio(const std::vector<PastEstimate>& tasks) {
  std::vector<double> ratios;
  for (const PastEstimate& task : tasks) {
    ratios.push_back(DaysOf(task.started, task.ended) / DaysOf(task.started, task.estimated_end));
  }
  if (ratios.empty()) return std::nullopt;
  const auto middle = ratios.begin() + static_cast<std::ptrdiff_t>(ratios.size() / 2);
  std::nth_element(ratios.begin(), middle, ratios.end());
  return *middle;
}

template <typename Held>
double ShareOf(const std::vector<PastStatement>& statements, Held held) {
  const auto count = std::count_if(statements.begin(), statements.end(), held);
  return static_cast<double>(count) / static_cast<double>(statements.size());
}

void JudgeStatements(const std::vector<PastStatement>& statements, TrackRecord& record) {
  std::vector<forecast::Stated> stated;
  for (const PastStatement& one : statements) stated.push_back({one.probability, one.ended <= one.promised});
  const forecast::Reliability reliability = forecast::Judge(stated);
  record.rows = reliability.count;
  for (const forecast::ReliabilityBin& bin : reliability.bins) {
    record.bins.push_back({bin.from, bin.to, bin.count, bin.mean_stated, bin.share_happened});
  }
  if (statements.empty()) return;
  record.brier = reliability.brier;
  record.covered50 = ShareOf(statements, [](const PastStatement& one) { return one.ended <= one.p50; });
  record.covered80 = ShareOf(statements, [](const PastStatement& one) { return one.ended <= one.p80; });
}

}  // namespace

const RecordType& DescribeRecord(const ReliabilityBin*) {
  static const RecordType type =
      RecordOf<ReliabilityBin>("ReliabilityBin", "Of what was called so likely, how much came true.")
          .Add("from", &ReliabilityBin::from, "From this probability …")
          .Add("to", &ReliabilityBin::to, "… up to but not including this one; the last takes 1 in.")
          .Add("count", &ReliabilityBin::count, "How many statements.")
          .Add("stated", &ReliabilityBin::stated, "Their mean probability; 0 without any.")
          .Add("happened", &ReliabilityBin::happened, "The share that came true; 0 without any.");
  return type;
}

const RecordType& DescribeRecord(const TrackRecord*) {
  static const RecordType type =
      RecordOf<TrackRecord>("TrackRecord",
                            "How good forecasts and estimates of this client and vendor have been.")
          .Include<Experience>()
          .Add("engagements", &TrackRecord::engagements, "Engagements of both with something finished.")
          .Add("finished_tasks", &TrackRecord::finished_tasks, "Tasks that began and ended.")
          .Add("task_ratio", &TrackRecord::task_ratio,
               "How long they took over what they were estimated at when they began, in the middle.")
          .Add("ended_dates", &TrackRecord::ended_dates, "Milestones and plans that have come to their end.")
          .Add("rows", &TrackRecord::rows, "Stated probabilities: one for each day and promised date.")
          .Add("brier", &TrackRecord::brier,
               "Their mean squared error: 0 is perfect, 0.25 is a coin. Null without any.")
          .Add("covered50", &TrackRecord::covered50,
               "How often it was finished by the P50; well calibrated is 0.5.")
          .Add("covered80", &TrackRecord::covered80, "How often by the P80.")
          .Add("bins", &TrackRecord::bins, "The reliability plot, ten bins.");
  return type;
}

TrackRecord JudgeRecord(const std::vector<PastEstimate>& dates, const std::vector<PastEstimate>& tasks,
                        const std::vector<PastStatement>& statements) {
  TrackRecord record;
  std::set<std::string> engagements;
  std::set<std::pair<std::string, std::string>> ended;
  for (const auto* estimates : {&dates, &tasks}) {
    for (const PastEstimate& past : *estimates) engagements.insert(past.engagement);
  }
  for (const PastEstimate& past : dates) ended.emplace(past.engagement, past.task);
  record.engagements = static_cast<int64_t>(engagements.size());
  record.ended_dates = static_cast<int64_t>(ended.size());
  record.finished_tasks = static_cast<int64_t>(tasks.size());
  record.task_ratio = MiddleRatio(tasks);
  JudgeStatements(statements, record);
  return record;
}

TrackRecord ViewTrackRecord(db::Tx& tx, const EngagementId& engagement, const Experience& experience) {
  TrackRecord record = JudgeRecord(InTens(ReadDatesOfPair(tx, engagement), engagement),
                                   InTens(ReadTasksOfPair(tx, engagement), engagement),
                                   InTens(ReadStatementsOfPair(tx, engagement), engagement));
  static_cast<Experience&>(record) = experience;
  return record;
}

}  // namespace tandem::outlook

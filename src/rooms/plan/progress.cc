#include "rooms/plan/progress.h"

#include "rooms/plan/plan_store.h"

namespace tandem::plan {

const RecordType& DescribeRecord(const ProgressPoint*) {
  static const RecordType type =
      RecordOf<ProgressPoint>("ProgressPoint", "How much of a task was done on a day.")
          .Add("task_id", &ProgressPoint::task_id, "The task.")
          .Add("day", &ProgressPoint::day, "The day of the report.")
          .Add("percent", &ProgressPoint::percent, "How much was done, 0 to 100.");
  return type;
}

Day DayOf(Instant now) {
  constexpr int64_t kMicrosPerDay = 86'400'000'000;
  const int64_t days = now.micros / kMicrosPerDay - (now.micros % kMicrosPerDay < 0 ? 1 : 0);
  return {static_cast<int32_t>(days)};
}

Day ReportDay(const PlanInputs& settings, Day today) {
  return settings.status_date ? std::min(DayOf(*settings.status_date), today) : today;
}

std::vector<ProgressPoint> Progress(db::Tx& tx, const engagement::Access& access) {
  return ReadProgress(tx, access.engagement());
}

void NoteProgress(db::Tx& tx, const PlanSettings& settings, const PlanDifference& difference, Day today) {
  const Day day = ReportDay(settings, today);
  std::vector<ProgressPoint> points;
  for (const StoredTask* task : difference.added_tasks) {
    if (task->percent_complete > 0) points.push_back({task->id, day, task->percent_complete});
  }
  for (const auto& [before, after] : difference.changed_tasks) {
    if (before->percent_complete != after->percent_complete) {
      points.push_back({after->id, day, after->percent_complete});
    }
  }
  PutProgress(tx, settings.id, points);
}

}  // namespace tandem::plan

#include "rooms/outlook/history.h"

#include <algorithm>
#include <map>

#include "base/text.h"
#include "forecast/work_clock.h"
#include "rooms/outlook/history_store.h"
#include "rooms/plan/computed.h"
#include "rooms/plan/save.h"

namespace tandem::outlook {
namespace {

Day DayOfInstant(Instant now) { return DayOf(LocalMinute{now.micros / 60'000'000}); }

std::optional<Day> EndedOn(const plan::StoredTask& task) {
  return task.actual_finish ? std::optional(DayOf(*task.actual_finish)) : std::nullopt;
}

// The day on which the last task was finished; nothing while one is not.
std::optional<Day> PlanEnded(const plan::StoredPlan& plan) {
  std::optional<Day> last;
  for (const plan::StoredTask& task : plan.tasks) {
    if (task.summary || !task.active) continue;
    const auto ended = EndedOn(task);
    if (!ended) return std::nullopt;
    last = std::max(last.value_or(*ended), *ended);
  }
  return last;
}

HistoryRow RowOf(const EngagementId& engagement, Day day, const forecast::Outlook& outlook) {
  HistoryRow row;
  row.engagement_id = engagement;
  row.day = day;
  row.p10 = outlook.p10;
  row.p50 = outlook.p50;
  row.p80 = outlook.p80;
  row.p95 = outlook.p95;
  return row;
}

// What is finished is no forecast any more and gets no row.
void AddMilestones(const plan::StoredPlan& plan, const PlanForecast& forecast, Day day, ForecastNote& note) {
  for (size_t i = 0; i < forecast.watched.size(); ++i) {
    const Watched& watched = forecast.watched[i];
    const plan::StoredTask& task = plan.tasks[watched.index];
    note.endings.push_back({ToText(watched.task), EndedOn(task)});
    if (task.actual_finish) continue;
    HistoryRow row = RowOf(note.engagement, day, forecast.simulated.watched[i]);
    row.task_id = ToText(watched.task);
    row.title = watched.title;
    row.planned = task.finish;
    row.promised = watched.promised;
    if (watched.promised) row.probability = forecast.simulated.watched[i].Probability(*watched.promised);
    note.rows.push_back(std::move(row));
  }
}

void AddEnd(const plan::StoredPlan& plan, const PlanForecast& forecast, Day day, ForecastNote& note) {
  const auto ended = PlanEnded(plan);
  note.endings.push_back({"", ended});
  if (ended) return;
  HistoryRow row = RowOf(note.engagement, day, forecast.simulated.end);
  row.title = plan.settings.title;
  row.planned = plan.settings.finish.value_or(plan.settings.start);
  note.rows.push_back(std::move(row));
}

// Where a task that was begun would end by its estimate, on its calendar.
class Clocks {
 public:
  explicit Clocks(const plan::StoredPlan& plan) : plan_(plan::ToForecast(plan)) {}

  Day EstimatedEnd(size_t task) {
    const forecast::Task& of = plan_.tasks[task];
    const forecast::Moment start = forecast::ToMoment(*of.actual_start);
    const forecast::Moment end =
        of.elapsed ? start + of.duration.tenths : ClockOf(of).Add(start, of.duration.tenths);
    return DayOf(forecast::ToLocalMinute(end));
  }

 private:
  const forecast::WorkClock& ClockOf(const forecast::Task& task) {
    const int calendar = task.calendar >= 0 ? task.calendar : plan_.default_calendar;
    auto& clock = clocks_[calendar];
    if (!clock) clock = std::make_unique<forecast::WorkClock>(plan_.calendars, calendar, DayOf(plan_.start));
    return *clock;
  }

  forecast::Plan plan_;
  std::map<int, std::unique_ptr<forecast::WorkClock>> clocks_;
};

bool IsBegun(const plan::StoredTask& task) {
  return !task.summary && task.active && task.actual_start && task.duration.tenths > 0;
}

void AddTasks(const plan::StoredPlan& plan, const std::vector<BegunTask>& known, ForecastNote& note) {
  std::unordered_map<plan::TaskId, const BegunTask*> noted;
  for (const BegunTask& task : known) noted.emplace(task.task_id, &task);
  Clocks clocks(plan);
  for (size_t i = 0; i < plan.tasks.size(); ++i) {
    const plan::StoredTask& task = plan.tasks[i];
    const auto found = noted.find(task.id);
    const bool is_noted = found != noted.end();
    if (!IsBegun(task)) {
      if (is_noted) note.undone.push_back(task.id);
    } else if (!is_noted) {
      note.begun.push_back(
          {note.engagement, task.id, DayOf(*task.actual_start), clocks.EstimatedEnd(i), EndedOn(task)});
    } else if (found->second->ended != EndedOn(task)) {
      note.begun.push_back(*found->second);
      note.begun.back().ended = EndedOn(task);
    }
  }
}

// Whether a date is another than what was noted earlier on that day.
bool IsNews(db::Tx& tx, const ForecastNote& note) {
  if (note.rows.empty()) return false;
  const auto known = ReadHistory(tx, note.engagement, std::nullopt, note.rows.front().day);
  return std::any_of(note.rows.begin(), note.rows.end(), [&](const HistoryRow& row) {
    return std::find(known.begin(), known.end(), row) == known.end();
  });
}

}  // namespace

const RecordType& DescribeRecord(const HistoryRow*) {
  static const RecordType type = RecordOf<HistoryRow>("HistoryRow", "A row of forecast_history.")
                                     .Add("engagement_id", &HistoryRow::engagement_id, "")
                                     .Add("task_id", &HistoryRow::task_id, "")
                                     .Add("day", &HistoryRow::day, "")
                                     .Add("title", &HistoryRow::title, "")
                                     .Add("planned", &HistoryRow::planned, "")
                                     .Add("p10", &HistoryRow::p10, "")
                                     .Add("p50", &HistoryRow::p50, "")
                                     .Add("p80", &HistoryRow::p80, "")
                                     .Add("p95", &HistoryRow::p95, "")
                                     .Add("promised", &HistoryRow::promised, "")
                                     .Add("probability", &HistoryRow::probability, "");
  return type;
}

const RecordType& DescribeRecord(const BegunTask*) {
  static const RecordType type = RecordOf<BegunTask>("BegunTask", "A row of begun_tasks.")
                                     .Add("engagement_id", &BegunTask::engagement_id, "")
                                     .Add("task_id", &BegunTask::task_id, "")
                                     .Add("begun", &BegunTask::begun, "")
                                     .Add("estimated_end", &BegunTask::estimated_end, "")
                                     .Add("ended", &BegunTask::ended, "");
  return type;
}

std::optional<ForecastNote> MakeNote(db::Tx& tx, const EngagementId& engagement, Instant now) {
  const Access access = engagement::EnterAsHouse(tx, engagement);
  if (access.phase() == engagement::Phase::kClosed || !HasTasks(tx, engagement)) return std::nullopt;
  const plan::StoredPlan plan = plan::LoadPlan(tx, access);
  if (!HasWork(plan)) return std::nullopt;
  const Circumstances circumstances = LoadCircumstances(tx, access, plan, now);
  const PlanForecast forecast = SimulatePlan(plan, circumstances, {.drivers = forecast::Drivers::kSkip});
  ForecastNote note;
  note.engagement = engagement;
  AddMilestones(plan, forecast, DayOfInstant(now), note);
  AddEnd(plan, forecast, DayOfInstant(now), note);
  AddTasks(plan, ReadBegun(tx, engagement), note);
  return note;
}

void StoreNote(db::Tx& tx, const ForecastNote& note) {
  if (IsNews(tx, note)) {
    tx.Announce(Cat("{\"engagement\":\"", ToText(note.engagement), "\",\"action\":\"", kNoted, "\"}"));
  }
  PutHistory(tx, note.rows);
  PutEndings(tx, note.engagement, note.endings);
  PutBegun(tx, note.begun);
  DeleteBegun(tx, note.engagement, note.undone);
}

void NoteForecast(db::Tx& tx, const EngagementId& engagement, Instant now) {
  if (const auto note = MakeNote(tx, engagement, now)) StoreNote(tx, *note);
}

}  // namespace tandem::outlook

// How the forecasts of a date changed from day to day: one row for each day and watched date, the last of the
// day. Not part of the ledger: everything in it follows from what is.
#ifndef TANDEM_ROOMS_OUTLOOK_HISTORY_H_
#define TANDEM_ROOMS_OUTLOOK_HISTORY_H_

#include "rooms/outlook/simulate.h"

namespace tandem::outlook {

// A row of forecast_history. An empty `task_id` is the plan's end.
struct HistoryRow {
  EngagementId engagement_id;
  std::string task_id;
  Day day;
  std::string title;
  LocalMinute planned, p10, p50, p80, p95;
  std::optional<LocalMinute> promised;
  std::optional<double> probability;
  bool operator==(const HistoryRow&) const = default;
};
const RecordType& DescribeRecord(const HistoryRow*);

// A task that was begun, when it was to be finished by its estimate of that time, and when it was.
struct BegunTask {
  EngagementId engagement_id;
  plan::TaskId task_id;
  Day begun, estimated_end;
  std::optional<Day> ended;
  bool operator==(const BegunTask&) const = default;
};
const RecordType& DescribeRecord(const BegunTask*);

// Whether a watched task or (empty) the plan has come to its end.
struct Ending {
  std::string task_id;
  std::optional<Day> ended;  // nothing: it is not finished
};

// What one look at an engagement has to tell.
struct ForecastNote {
  EngagementId engagement;
  std::vector<HistoryRow> rows;
  std::vector<Ending> endings;       // of those in `rows` and of finished ones
  std::vector<BegunTask> begun;      // new ones, and those whose end is another now
  std::vector<plan::TaskId> undone;  // noted as begun, and not begun after all
};

// The action of the announcement that a forecast was stored. No entry of the ledger says so.
inline constexpr std::string_view kNoted = "forecast.noted";

// Simulates the plan as it stands. Nothing where there is nothing to forecast, or the engagement is closed.
// Throws what SimulatePlan throws, and 404.
std::optional<ForecastNote> MakeNote(db::Tx& tx, const EngagementId& engagement, Instant now);
// In place of what was noted earlier on that day; where a date is another than before, it is announced as
// kNoted. What a task was estimated at when it was seen to have begun
// stays.
void StoreNote(db::Tx& tx, const ForecastNote& note);
// Both in one transaction.
void NoteForecast(db::Tx& tx, const EngagementId& engagement, Instant now);

// Engagements whose dates move by themselves, day by day: those between sourcing and closing, that have a
// plan. By id, after the one given, at most `limit`.
std::vector<EngagementId> EngagementsUnderWay(db::Tx& tx, const std::optional<EngagementId>& after,
                                              int64_t limit);

}  // namespace tandem::outlook

#endif  // TANDEM_ROOMS_OUTLOOK_HISTORY_H_

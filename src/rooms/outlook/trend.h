// Whether the forecasts of a date converge. Pure.
#ifndef TANDEM_ROOMS_OUTLOOK_TREND_H_
#define TANDEM_ROOMS_OUTLOOK_TREND_H_

#include "rooms/outlook/history.h"

namespace tandem::outlook {

struct HistoryPoint {
  Day day;  // of the forecast
  LocalMinute planned, p10, p50, p80, p95;
  std::optional<LocalMinute> promised;
  std::optional<double> probability;
};
const RecordType& DescribeRecord(const HistoryPoint*);

// kSlipping, kGaining: the middle of the forecast moves out, or in, by more than kSteadyDays a week. Else
// kConverging where the range has become narrower by a tenth at least, and kSteady where it has not.
// kTooShort: under three forecasts, or under a week.
enum class Trend { kTooShort, kConverging, kSteady, kSlipping, kGaining };
inline constexpr double kSteadyDays = 1;
inline constexpr int kTrendDays = 28;  // how far back it looks

struct TrendOfDate {
  Trend trend = Trend::kTooShort;
  double days_per_week = 0;  // the slope of P50 by least squares, out is positive
  double width_days = 0;     // P10 to P80 in the latest forecast
  double width_ratio = 1;    // of that to the first one looked at
};
// `points` by day.
TrendOfDate TrendOf(std::span<const HistoryPoint> points);

// A date with its forecasts of the last half year.
struct HistorySeries {
  std::optional<plan::TaskId> task_id;  // nothing: the plan's end
  std::string title;
  std::vector<HistoryPoint> points;
  Trend trend = Trend::kTooShort;
  double days_per_week = 0;
  double width_days = 0;
  double width_ratio = 1;
};
const RecordType& DescribeRecord(const HistorySeries*);

struct ForecastHistory {
  std::vector<HistorySeries> series;
};
const RecordType& DescribeRecord(const ForecastHistory*);

// `task` is a task's id, "end", or nothing for all dates, the plan's end first. 404 for a task that is not
// there and of which nothing was forecast.
ForecastHistory ViewHistory(db::Tx& tx, const Access& access, Instant now,
                            const std::optional<std::string>& task);

}  // namespace tandem::outlook

template <>
struct tandem::EnumWords<tandem::outlook::Trend> {
  static constexpr std::string_view words[] = {"too_short", "converging", "steady", "slipping", "gaining"};
};

#endif  // TANDEM_ROOMS_OUTLOOK_TREND_H_

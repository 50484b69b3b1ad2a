#include "rooms/outlook/trend.h"

#include "rooms/outlook/history_store.h"
#include "rooms/plan/actions.h"

namespace tandem::outlook {
namespace {

constexpr int kHistoryDays = 183;
constexpr double kNarrower = 0.9;

double Days(LocalMinute from, LocalMinute to) {
  return static_cast<double>(to.minutes - from.minutes) / kMinutesPerDay;
}

double WidthOf(const HistoryPoint& point) { return Days(point.p10, point.p80); }

std::span<const HistoryPoint> Latest(std::span<const HistoryPoint> points) {
  while (points.back().day.days - points.front().day.days > kTrendDays) points = points.subspan(1);
  return points;
}

// Days by which P50 moves in a day, by least squares.
double SlopeOf(std::span<const HistoryPoint> points) {
  double x = 0, y = 0, xx = 0, xy = 0;
  for (const HistoryPoint& point : points) {
    const double day = point.day.days - points.front().day.days;
    const double middle = Days(points.front().p50, point.p50);
    x += day;
    y += middle;
    xx += day * day;
    xy += day * middle;
  }
  const auto n = static_cast<double>(points.size());
  return (n * xy - x * y) / (n * xx - x * x);
}

Trend Name(double days_per_week, double width_ratio) {
  if (days_per_week > kSteadyDays) return Trend::kSlipping;
  if (days_per_week < -kSteadyDays) return Trend::kGaining;
  return width_ratio <= kNarrower ? Trend::kConverging : Trend::kSteady;
}

HistoryPoint PointOf(const HistoryRow& row) {
  return {row.day, row.planned, row.p10, row.p50, row.p80, row.p95, row.promised, row.probability};
}

void AddTrend(HistorySeries& series) {
  const TrendOfDate trend = TrendOf(series.points);
  series.trend = trend.trend;
  series.days_per_week = trend.days_per_week;
  series.width_days = trend.width_days;
  series.width_ratio = trend.width_ratio;
}

std::optional<std::string> KeyOf(const std::optional<std::string>& task) {
  if (!task) return std::nullopt;
  if (*task == "end") return "";
  const auto id = ParseUuid(*task);
  if (!id) throw NotFound("task");
  return ToText(*id);
}

}  // namespace

const RecordType& DescribeRecord(const HistoryPoint*) {
  static const RecordType type =
      RecordOf<HistoryPoint>("HistoryPoint", "What was forecast on a day.")
          .Add("day", &HistoryPoint::day, "The day of the forecast.")
          .Add("planned", &HistoryPoint::planned, "The plan's computed finish on that day.")
          .Add("p10", &HistoryPoint::p10, "One trial in ten finished by then.")
          .Add("p50", &HistoryPoint::p50, "Half of the trials.")
          .Add("p80", &HistoryPoint::p80, "Eight in ten.")
          .Add("p95", &HistoryPoint::p95, "Nineteen in twenty.")
          .Add("promised", &HistoryPoint::promised, "What was promised on that day.")
          .Add("probability", &HistoryPoint::probability, "That the promise would hold.");
  return type;
}

const RecordType& DescribeRecord(const HistorySeries*) {
  static const RecordType type =
      RecordOf<HistorySeries>("HistorySeries", "How the forecasts of a date changed.")
          .Add("task_id", &HistorySeries::task_id, "The task; null: the plan's end.")
          .Add("title", &HistorySeries::title, "What it is called.")
          .Add("points", &HistorySeries::points,
               "One a day at most, of the last half year, the oldest first.")
          .Add("trend", &HistorySeries::trend, "Whether the forecasts of the last four weeks converge.")
          .Add("days_per_week", &HistorySeries::days_per_week,
               "How fast the middle moves out (or in, negative).")
          .Add("width_days", &HistorySeries::width_days, "From P10 to P80 in the latest forecast.")
          .Add("width_ratio", &HistorySeries::width_ratio, "Of that to four weeks ago, or to the first.");
  return type;
}

const RecordType& DescribeRecord(const ForecastHistory*) {
  static const RecordType type = RecordOf<ForecastHistory>("ForecastHistory", "Forecasts over time.")
                                     .Add("series", &ForecastHistory::series, "The plan's end first.");
  return type;
}

TrendOfDate TrendOf(std::span<const HistoryPoint> points) {
  TrendOfDate result;
  if (points.empty()) return result;
  const auto latest = Latest(points);
  result.width_days = WidthOf(latest.back());
  if (latest.size() < 3 || latest.back().day.days - latest.front().day.days < 7) return result;
  if (WidthOf(latest.front()) > 0) result.width_ratio = result.width_days / WidthOf(latest.front());
  result.days_per_week = 7 * SlopeOf(latest);
  result.trend = Name(result.days_per_week, result.width_ratio);
  return result;
}

ForecastHistory ViewHistory(db::Tx& tx, const Access& access, Instant now,
                            const std::optional<std::string>& task) {
  const Day today = DayOf(LocalMinute{now.micros / 60'000'000});
  ForecastHistory history;
  std::string last = "none";
  for (const HistoryRow& row :
       ReadHistory(tx, access.engagement(), KeyOf(task), {today.days - kHistoryDays})) {
    if (row.task_id != last) history.series.push_back({ParseId<plan::TaskTag>(row.task_id), {}, {}});
    last = row.task_id;
    history.series.back().title = row.title;
    history.series.back().points.push_back(PointOf(row));
  }
  if (history.series.empty() && task && *task != "end") plan::ReadTask(tx, access, {*ParseUuid(*task)});
  for (HistorySeries& series : history.series) AddTrend(series);
  return history;
}

}  // namespace tandem::outlook

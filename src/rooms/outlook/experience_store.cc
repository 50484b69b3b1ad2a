#include "rooms/outlook/experience_store.h"

namespace tandem::outlook {
namespace {

// Without a vendor yet, an engagement is a pair of its own.
constexpr std::string_view kDatesOfPair =
    "SELECT e.id, e.client_id, e.vendor_id, h.task_id, h.day, h.planned, e.start, h.ended FROM engagements "
    "me "
    "JOIN engagements e ON e.client_id = me.client_id AND COALESCE(e.vendor_id, e.id) = "
    "COALESCE(me.vendor_id, me.id) "
    "JOIN forecast_history h ON h.engagement_id = e.id "
    "WHERE me.id = $1 AND h.ended IS NOT NULL ORDER BY h.day DESC, h.task_id LIMIT 5000";
constexpr std::string_view kTasksOfPair =
    "SELECT e.id, e.client_id, e.vendor_id, b.task_id, b.begun, b.estimated_end, b.begun, b.ended FROM "
    "engagements me "
    "JOIN engagements e ON e.client_id = me.client_id AND COALESCE(e.vendor_id, e.id) = "
    "COALESCE(me.vendor_id, me.id) "
    "JOIN begun_tasks b ON b.engagement_id = e.id "
    "WHERE me.id = $1 AND b.ended IS NOT NULL ORDER BY b.begun DESC, b.task_id LIMIT 5000";
constexpr std::string_view kStatementsOfPair =
    "SELECT e.id, h.task_id, h.probability, h.promised, h.p50, h.p80, h.ended FROM engagements me "
    "JOIN engagements e ON e.client_id = me.client_id AND COALESCE(e.vendor_id, e.id) = "
    "COALESCE(me.vendor_id, me.id) "
    "JOIN forecast_history h ON h.engagement_id = e.id WHERE me.id = $1 AND h.ended IS NOT NULL "
    "AND h.probability IS NOT NULL AND h.day <= h.ended ORDER BY h.day DESC, h.task_id LIMIT 5000";
constexpr std::string_view kDatesOfOthers =
    "SELECT e.id, e.client_id, e.vendor_id, h.task_id, h.day, h.planned, e.start, h.ended, "
    "CASE WHEN e.client_id IN (me.client_id, COALESCE(me.vendor_id, me.client_id)) "
    "OR COALESCE(e.vendor_id, e.client_id) IN (me.client_id, COALESCE(me.vendor_id, me.client_id)) "
    "THEN 1 ELSE 0 END FROM engagements me "
    "JOIN forecast_history h ON h.ended IS NOT NULL JOIN engagements e ON e.id = h.engagement_id "
    "WHERE me.id = $1 AND NOT (e.client_id = me.client_id AND "
    "COALESCE(e.vendor_id, e.id) = COALESCE(me.vendor_id, me.id)) ORDER BY h.ended DESC, h.day, h.task_id "
    "LIMIT 4000";

Day DayAt(const db::Row& row, int column) { return ParseDay(row.Text(column)).value_or(Day{}); }
Day DayOfMinute(const db::Row& row, int column) { return DayOf(LocalMinute{row.Int(column)}); }

PastEstimate ReadEstimate(const db::Row& row, Day estimated_end) {
  return {std::string(row.Text(0)),
          std::string(row.Text(1)),
          row.IsNull(2) ? "" : std::string(row.Text(2)),
          std::string(row.Text(3)),
          DayAt(row, 4),
          estimated_end,
          DayAt(row, 6),
          DayAt(row, 7)};
}

PastEstimate ReadDate(const db::Row& row) { return ReadEstimate(row, DayOfMinute(row, 5)); }
PastEstimate ReadTask(const db::Row& row) { return ReadEstimate(row, DayAt(row, 5)); }

PastEstimate ReadOthers(const db::Row& row) {
  PastEstimate estimate = ReadDate(row);
  estimate.of_ours = row.Int(8) != 0;
  return estimate;
}

PastStatement ReadStatement(const db::Row& row) {
  return {std::string(row.Text(0)), std::string(row.Text(1)), row.Real(2),  DayOfMinute(row, 3),
          DayOfMinute(row, 4),      DayOfMinute(row, 5),      DayAt(row, 6)};
}

}  // namespace

std::vector<PastEstimate> ReadDatesOfPair(db::Tx& tx, const EngagementId& engagement) {
  return tx.All(kDatesOfPair, {engagement}, ReadDate);
}

std::vector<PastEstimate> ReadTasksOfPair(db::Tx& tx, const EngagementId& engagement) {
  return tx.All(kTasksOfPair, {engagement}, ReadTask);
}

std::vector<PastStatement> ReadStatementsOfPair(db::Tx& tx, const EngagementId& engagement) {
  return tx.All(kStatementsOfPair, {engagement}, ReadStatement);
}

std::vector<PastEstimate> ReadDatesOfOthers(db::Tx& tx, const EngagementId& engagement) {
  return tx.All(kDatesOfOthers, {engagement}, ReadOthers);
}

std::vector<std::string_view> ExperienceStatements() {
  return {kDatesOfPair, kTasksOfPair, kStatementsOfPair, kDatesOfOthers};
}

}  // namespace tandem::outlook

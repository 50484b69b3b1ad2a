#include "rooms/outlook/history_store.h"

#include "platform/db/records.h"

namespace tandem::outlook {
namespace {

constexpr std::string_view kHasTasks = "SELECT 1 FROM engagements WHERE id = $1 AND task_count > 0";
constexpr std::string_view kPut =
    "INSERT INTO forecast_history (engagement_id, task_id, day, title, planned, p10, p50, p80, p95, "
    "promised, probability) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT (engagement_id, task_id, day) DO "
    "UPDATE SET "
    "title = excluded.title, planned = excluded.planned, p10 = excluded.p10, p50 = excluded.p50, p80 = "
    "excluded.p80, "
    "p95 = excluded.p95, promised = excluded.promised, probability = excluded.probability";
constexpr std::string_view kBegun = "SELECT * FROM begun_tasks WHERE engagement_id = $1 ORDER BY task_id";
constexpr std::string_view kPutBegun =
    "INSERT INTO begun_tasks (engagement_id, task_id, begun, estimated_end, ended) VALUES ($1, $2, $3, $4, "
    "$5) "
    "ON CONFLICT (engagement_id, task_id) DO UPDATE SET ended = excluded.ended";
constexpr std::string_view kDeleteBegun = "DELETE FROM begun_tasks WHERE engagement_id = $1 AND task_id = $2";
constexpr std::string_view kEndHistory =
    "UPDATE forecast_history SET ended = $3 WHERE engagement_id = $1 AND task_id = $2 AND ended IS DISTINCT "
    "FROM $3";
constexpr std::string_view kOne =
    "SELECT * FROM forecast_history WHERE engagement_id = $1 AND task_id = $2 AND day >= $3 ORDER BY day "
    "LIMIT 20000";
constexpr std::string_view kAll =
    "SELECT * FROM forecast_history WHERE engagement_id = $1 AND day >= $2 ORDER BY task_id, day LIMIT 20000";
constexpr std::string_view kFirstEnd =
    "SELECT planned FROM forecast_history WHERE engagement_id = $1 AND task_id = '' ORDER BY day LIMIT 1";
constexpr std::string_view kUnderWay =
    "SELECT e.id FROM engagements e WHERE e.id > $1 AND e.task_count > 0 AND e.phase NOT IN ('draft', "
    "'closed') "
    "ORDER BY e.id LIMIT $2";

template <typename R>
void RunAll(db::Tx& tx, std::string_view sql, const std::vector<R>& records) {
  std::vector<std::vector<db::Value>> rows;
  for (const R& record : records) rows.push_back(db::ColumnValues(TypeOfRecord<R>(), &record));
  if (!rows.empty()) tx.RunMany(sql, rows);
}

}  // namespace

bool HasTasks(db::Tx& tx, const EngagementId& engagement) { return tx.Exists(kHasTasks, {engagement}); }
void PutHistory(db::Tx& tx, const std::vector<HistoryRow>& rows) { RunAll(tx, kPut, rows); }

std::vector<BegunTask> ReadBegun(db::Tx& tx, const EngagementId& engagement) {
  return db::Select<BegunTask>(tx, kBegun, {engagement});
}

void PutBegun(db::Tx& tx, const std::vector<BegunTask>& tasks) { RunAll(tx, kPutBegun, tasks); }

void DeleteBegun(db::Tx& tx, const EngagementId& engagement, const std::vector<plan::TaskId>& tasks) {
  for (const plan::TaskId& task : tasks) tx.Run(kDeleteBegun, {engagement, task});
}

void PutEndings(db::Tx& tx, const EngagementId& engagement, const std::vector<Ending>& endings) {
  std::vector<std::vector<db::Value>> rows;
  for (const Ending& ending : endings) rows.push_back({engagement, ending.task_id, ending.ended});
  if (!rows.empty()) tx.RunMany(kEndHistory, rows);
}

std::vector<HistoryRow> ReadHistory(db::Tx& tx, const EngagementId& engagement,
                                    const std::optional<std::string>& task_id, Day from) {
  if (task_id) return db::Select<HistoryRow>(tx, kOne, {engagement, *task_id, from});
  return db::Select<HistoryRow>(tx, kAll, {engagement, from});
}

std::optional<Day> FirstPlannedEnd(db::Tx& tx, const EngagementId& engagement) {
  const auto planned = tx.ScalarInt(kFirstEnd, {engagement});
  return planned ? std::optional(DayOf(LocalMinute{*planned})) : std::nullopt;
}

std::vector<EngagementId> EngagementsUnderWay(db::Tx& tx, const std::optional<EngagementId>& after,
                                              int64_t limit) {
  return tx.All(kUnderWay, {after ? ToText(*after) : "", limit},
                [](const db::Row& row) { return *ParseId<engagement::EngagementTag>(row.Text(0)); });
}

std::vector<std::string_view> HistoryStatements() {
  return {kHasTasks, kPut, kBegun, kPutBegun, kDeleteBegun, kEndHistory, kOne, kAll, kFirstEnd, kUnderWay};
}

}  // namespace tandem::outlook

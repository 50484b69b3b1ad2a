#include "rooms/plan/plan_store.h"

#include "base/text.h"
#include "platform/db/records.h"

namespace tandem::plan {
namespace {

constexpr std::string_view kSettings = "SELECT * FROM plans WHERE id = $1";
constexpr std::string_view kCalendars = "SELECT * FROM plan_calendars WHERE engagement_id = $1 ORDER BY uid";
constexpr std::string_view kTasks = "SELECT * FROM plan_tasks WHERE engagement_id = $1 ORDER BY position, id";
constexpr std::string_view kTask = "SELECT * FROM plan_tasks WHERE engagement_id = $1 AND id = $2";
constexpr std::string_view kTaskPage =
    "SELECT * FROM plan_tasks WHERE engagement_id = $1 AND position > $2 ORDER BY position, id LIMIT $3";
constexpr std::string_view kLinks = "SELECT * FROM plan_links WHERE engagement_id = $1 ORDER BY id";
constexpr std::string_view kDeleteCalendars = "DELETE FROM plan_calendars WHERE engagement_id = $1";
constexpr std::string_view kDeleteTask = "DELETE FROM plan_tasks WHERE engagement_id = $1 AND id = $2";
constexpr std::string_view kDeleteLink = "DELETE FROM plan_links WHERE engagement_id = $1 AND id = $2";

constexpr std::string_view kProgress =
    "SELECT task_id, day, percent FROM plan_progress WHERE engagement_id = $1 ORDER BY day, task_id";
constexpr std::string_view kPutProgress =
    "INSERT INTO plan_progress (engagement_id, task_id, day, percent) VALUES ($1, $2, $3, $4) "
    "ON CONFLICT (engagement_id, task_id, day) DO UPDATE SET percent = excluded.percent";

// "UPDATE … WHERE id = $1 AND engagement_id = $n": ids are unique within an engagement.
std::string UpdateWithin(const RecordType& type, std::string_view table) {
  int place = 0;
  for (const FieldType& field : type.fields) {
    ++place;
    if (field.name == "engagement_id") break;
  }
  return Cat(db::UpdateText(type, table), " AND engagement_id = $", place);
}

const std::string& UpdateTask() {
  static const std::string text = UpdateWithin(TypeOfRecord<StoredTask>(), "plan_tasks");
  return text;
}

const std::string& UpdateLink() {
  static const std::string text = UpdateWithin(TypeOfRecord<StoredLink>(), "plan_links");
  return text;
}

template <typename R>
void RunAll(db::Tx& tx, std::string_view sql, const std::vector<R>& records) {
  if (records.empty()) return;
  std::vector<std::vector<db::Value>> rows;
  rows.reserve(records.size());
  for (const R& record : records) rows.push_back(db::ColumnValues(TypeOfRecord<R>(), &record));
  tx.RunMany(sql, rows);
}

template <typename RowId>
void DeleteAll(db::Tx& tx, std::string_view sql, const EngagementId& engagement,
               const std::vector<RowId>& ids) {
  if (ids.empty()) return;
  std::vector<std::vector<db::Value>> rows;
  rows.reserve(ids.size());
  for (const RowId& id : ids) rows.push_back({engagement, id});
  tx.RunMany(sql, rows);
}

}  // namespace

std::optional<PlanSettings> FindSettings(db::Tx& tx, const EngagementId& engagement) {
  return db::SelectOne<PlanSettings>(tx, kSettings, {engagement});
}

std::optional<StoredPlan> FindPlan(db::Tx& tx, const EngagementId& engagement) {
  auto settings = FindSettings(tx, engagement);
  if (!settings) return std::nullopt;
  return StoredPlan{std::move(*settings), db::Select<StoredCalendar>(tx, kCalendars, {engagement}),
                    db::Select<StoredTask>(tx, kTasks, {engagement}),
                    db::Select<StoredLink>(tx, kLinks, {engagement})};
}

std::optional<StoredTask> FindTask(db::Tx& tx, const EngagementId& engagement, const TaskId& id) {
  return db::SelectOne<StoredTask>(tx, kTask, {engagement, id});
}

std::vector<StoredTask> ReadTasks(db::Tx& tx, const EngagementId& engagement, int64_t after_position,
                                  int64_t limit) {
  return db::Select<StoredTask>(tx, kTaskPage, {engagement, after_position, limit});
}

void InsertSettings(db::Tx& tx, const PlanSettings& settings) { db::Insert(tx, "plans", settings); }

void UpdateSettings(db::Tx& tx, const PlanSettings& settings) {
  db::UpdateAll(tx, "plans", std::vector<PlanSettings>{settings});
}

void ReplaceCalendars(db::Tx& tx, const EngagementId& engagement,
                      const std::vector<StoredCalendar>& calendars) {
  tx.Run(kDeleteCalendars, {engagement});
  db::InsertAll(tx, "plan_calendars", calendars);
}

void InsertTasks(db::Tx& tx, const std::vector<StoredTask>& tasks) { db::InsertAll(tx, "plan_tasks", tasks); }

void UpdateTasks(db::Tx& tx, const std::vector<StoredTask>& tasks) { RunAll(tx, UpdateTask(), tasks); }

void DeleteTasks(db::Tx& tx, const EngagementId& engagement, const std::vector<TaskId>& ids) {
  DeleteAll(tx, kDeleteTask, engagement, ids);
}

void InsertLinks(db::Tx& tx, const std::vector<StoredLink>& links) { db::InsertAll(tx, "plan_links", links); }

void UpdateLinks(db::Tx& tx, const std::vector<StoredLink>& links) { RunAll(tx, UpdateLink(), links); }

void DeleteLinks(db::Tx& tx, const EngagementId& engagement, const std::vector<LinkId>& ids) {
  DeleteAll(tx, kDeleteLink, engagement, ids);
}

std::vector<ProgressPoint> ReadProgress(db::Tx& tx, const EngagementId& engagement) {
  return db::Select<ProgressPoint>(tx, kProgress, {engagement});
}

void PutProgress(db::Tx& tx, const EngagementId& engagement, const std::vector<ProgressPoint>& points) {
  if (points.empty()) return;
  std::vector<std::vector<db::Value>> rows;
  rows.reserve(points.size());
  for (const ProgressPoint& point : points) {
    rows.push_back({engagement, point.task_id, point.day, point.percent});
  }
  tx.RunMany(kPutProgress, rows);
}

std::vector<std::string> HotStatements() {
  return {std::string(kSettings),
          std::string(kCalendars),
          std::string(kTasks),
          std::string(kTask),
          std::string(kTaskPage),
          std::string(kLinks),
          UpdateTask(),
          UpdateLink(),
          std::string(kDeleteTask),
          std::string(kDeleteLink),
          std::string(kDeleteCalendars),
          std::string(kProgress)};
}

}  // namespace tandem::plan

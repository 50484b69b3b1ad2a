#include <gmock/gmock.h>

#include "rooms/plan/plan_for_test.h"

namespace tandem::plan {
namespace {

// A database that the first release made, with a plan of one task.
class UpgradeTest : public PlanDatabaseTest {
 protected:
  std::span<const db::Migration> PlanMigrations() const override { return Migrations().first(1); }
  void SetUp() override {
    PlanDatabaseTest::SetUp();
    if (IsSkipped()) return;
    database().Write([&](db::Tx& tx) {
      tx.Run(kPlan, {engagement_});
      tx.Run(kTask, {*ParseUuid(TaskUuid(1)), engagement_});
    });
    MigrateWith(Migrations());
  }

  static constexpr std::string_view kPlan =
      "INSERT INTO plans (id, version, title, start, from_finish, default_calendar, minutes_per_day, "
      "minutes_per_week, days_per_month, critical_slack_limit, multiple_critical_paths, honor_constraints, "
      "next_uid) VALUES ($1, 1, 'Billing', 29460000, 0, '1', 480, 2400, 20, 0, 0, 1, 2)";
  static constexpr std::string_view kTask =
      "INSERT INTO plan_tasks (id, engagement_id, uid, position, outline_level, name, duration, elapsed, "
      "milestone, "
      "manual, active, constraint_type, percent_complete, assignee, optimistic, most_likely, pessimistic, "
      "extra, wbs, "
      "summary, length, progress, start, finish, early_start, early_finish, late_start, late_finish, "
      "total_slack, "
      "free_slack, critical, version) VALUES ($1, $2, '1', 1048576, 1, 'Design', 24000, 0, 0, 0, 1, 'asap', "
      "30, 'Ann', "
      "14400, 24000, 48000, '', '1', 0, 24000, 30, 29460480, 29466780, 29460480, 29466780, 29460480, "
      "29466780, 0, 0, "
      "1, 4)";
};
TANDEM_ON_EACH_DATABASE(UpgradeTest);

TEST_P(UpgradeTest, KeepsTheTasksAndSaysNothingNewAboutThem) {
  const StoredTask task = Stored().tasks.at(0);
  EXPECT_EQ(task.name, "Design");
  EXPECT_EQ(task.version, 4);
  EXPECT_EQ(task.pessimistic, WorkTime::Minutes(10 * 480));
  EXPECT_EQ(task.estimate_shape, forecast::Shape::kPertBeta);
  EXPECT_FALSE(task.confidence || task.cost_minor);
  EXPECT_EQ(task.team, "");
}

TEST_P(UpgradeTest, TheirNewFieldsCanBeChanged) {
  now_ = *ParseInstant("2026-01-07T10:00:00Z");
  Edit(
      R"({"put_tasks":[{"id":")" + TaskUuid(1) +
      R"(","version":4,"most_likely":null,"confidence":90,"team":"Core","cost_minor":120000,"percent_complete":50}]})");
  const StoredTask task = Stored().tasks.at(0);
  EXPECT_EQ(task.confidence, 90);
  EXPECT_EQ(task.cost_minor, 120'000);
  EXPECT_EQ(task.version, 5);
}

}  // namespace
}  // namespace tandem::plan
